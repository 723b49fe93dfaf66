import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Keyword } from '../../../src/core/language/keyword'
import { openTextDocument } from '../../../src/core/language/textDocument'
import type { TextDocument } from '../../../src/core/language/textDocument'
import type { Lines } from '../../../src/core/text/lines'
import { smallKubernetes } from '../../support/smallKubernetes'

/** A Dockerfile whose lines can be changed, and how many of them were read since the last look. */
class Editable {
  reads = 0
  private readonly document: TextDocument

  constructor(private readonly text: string[]) {
    const document = openTextDocument({ name: 'Dockerfile' }, this.lines(), () => smallKubernetes)
    if (!document) throw new Error('A Dockerfile was not opened.')
    this.document = document
  }

  edit(line: number, text: string): void {
    this.text[line] = text
    this.document.update(this.lines(), [{ first: line, removed: 1, inserted: 1 }])
  }

  at(line: number, character: number): Keyword | undefined {
    this.reads = 0
    return this.document.keywordAt({ line, character })
  }

  private lines(): Lines {
    return { count: this.text.length, line: (at) => (this.reads++, this.text[at] ?? '') }
  }
}

/** `count` lines: stages of ten lines, or one stage of as many. */
function longFile(count: number, stages: boolean): string[] {
  const stage = [
    'FROM node:22 AS build',
    'ARG VERSION=1',
    'ENV PORT=80 PATH=/x:$PATH',
    'WORKDIR /app',
    'RUN --mount=type=cache,target=/root/.npm \\',
    '    npm ci',
    'COPY --chown=node . .',
    'EXPOSE 8080',
    'HEALTHCHECK --interval=3s CMD true',
    'CMD ["node", "server.js"]',
  ]
  return Array.from({ length: count }, (_, line) => {
    const text = stage[line % 10] ?? ''
    return line > 0 && !stages ? text.replace(/^(?:FROM|CMD|HEALTHCHECK) .*/, 'USER node') : text
  })
}

test('a variable has the value that an edit gives it', () => {
  const file = new Editable(['FROM a', 'ENV V=1', 'WORKDIR /$V'])
  const saidOf = (): unknown => file.at(2, 10)?.said
  assert.deepEqual(saidOf(), [{ say: 'dockerfile.env', with: { value: '1', line: '2' } }])
  file.edit(1, 'ENV V=2')
  assert.deepEqual(saidOf(), [{ say: 'dockerfile.env', with: { value: '2', line: '2' } }])
  file.edit(1, 'USER V')
  assert.deepEqual(saidOf(), [{ say: 'dockerfile.not-declared', with: { name: 'V' }, warning: true }])
})

describe('a hover on a keyword after an edit reads its own instruction, however long the file is', () => {
  for (const stages of [true, false]) {
    test(stages ? 'in many stages' : 'in one stage', () => {
      const file = new Editable(longFile(10_000, stages))
      const lines = Array.from({ length: 10 }, (_, line) => 5000 + line).filter((line) => line !== 5005)
      for (const line of lines) {
        file.edit(5001, 'ARG VERSION=2')
        assert.notEqual(file.at(line, 1), undefined)
        assert.equal(file.reads <= 12, true, `line ${String(line)}: ${String(file.reads)} lines were read`)
      }
    })
  }
})

test('variables nested a thousand deep cost a hover less than two seconds', () => {
  const file = new Editable(['FROM a', `WORKDIR /${'${A:-'.repeat(1000)}${'}'.repeat(1000)}`])
  const begin = performance.now()
  assert.equal(file.at(1, 12)?.id, 'dockerfile:WORKDIR')
  assert.equal(performance.now() - begin < 2000, true)
})

import assert from 'node:assert/strict'
import { basename } from 'node:path'
import { describe, test } from 'node:test'
import { readFolder } from '../../../src/build/readFolder'
import { walkHtml } from '../../../src/core/lesson/walkHtml'
import { languages } from '../../../src/core/notes/note'
import { parseValueTexts } from '../../../src/core/notes/parseCatalog'
import { walkOf } from './walks'

const texts = [...readFolder('notes/values')].flatMap(([file, text]) => parseValueTexts(text, file).texts)
const libraries = languages.map((language) => ({
  language,
  keywords: {},
  titles: {},
  valueTexts: Object.fromEntries(texts.map(([id, words]) => [id, words[language]])),
}))
const files = [...readFolder('test/fixtures/corpus')].filter(([path]) => /\.(?:ya?ml|json|Dockerfile)$/.test(path))

describe('a walk through any file, whole or cut off anywhere', () => {
  for (const [path, text] of files) {
    test(`${path} can be said in both languages`, () => {
      for (const end of [text.length, ...cuts(text)]) {
        const name = basename(path)
        const walk = walkOf(name, text.slice(0, end))
        for (const library of walk ? libraries : []) {
          const html = walk ? walkHtml(walk, name, library) : ''
          // Words with a brace that nothing filled would show it; the reader's own braces stand in code.
          assert.equal(/\{[a-z]+\}/.test(html.replace(/<code[^]*?<\/code>/g, '')), false, `${String(end)}: ${html}`)
        }
      }
    })
  }
})

/** A few places in a text, at each of which somebody may be typing. */
function cuts(text: string): readonly number[] {
  return Array.from({ length: 5 }, (_, index) => Math.floor(((index + 0.5) * text.length) / 5))
}

import { readFileSync } from 'node:fs'
import { Bench } from 'tinybench'
import { parseDocument } from 'yaml'
import { hoverFor } from '../../src/core/hover/hover'
import { openTextDocument } from '../../src/core/language/textDocument'
import type { KeywordLibrary } from '../../src/core/notes/library'
import type { KubernetesIndex } from '../../src/core/schema/kubernetes'
import type { Lines } from '../../src/core/text/lines'

/** A cost that grows less than this from 1,000 to 10,000 lines is flat. */
const flat = 1.5

const library = JSON.parse(readFileSync('dist/keywords.en.json', 'utf8')) as KeywordLibrary
const index = JSON.parse(readFileSync('dist/kubernetes.json', 'utf8')) as KubernetesIndex
const links = { lesson: String, example: String, keyword: String }

/** A compose file of about `count` lines: services of ten lines each. */
function composeLines(count: number): string[] {
  const service = (name: number): string[] => [
    `  service-${String(name)}:`,
    '    image: nginx:1.29',
    '    ports:',
    '      - "127.0.0.1:8080:80"',
    '    environment:',
    '      A: b',
    '    volumes:',
    '      - data:/data',
    '    depends_on: [db]',
    '    restart: always',
  ]
  return ['services:', ...Array.from({ length: count / 10 }, (_, name) => service(name)).flat()]
}

/** One edit in the middle of the file and the hover that follows it: what a person who types causes. */
function editAndHover(count: number): () => void {
  const text = composeLines(count)
  const lines: Lines = { count: text.length, line: (at) => text[at] ?? '' }
  const document = openTextDocument({ name: 'compose.yaml' }, lines, () => index)
  const edited = Math.floor(count / 20) * 10 + 2
  let turn = 0
  return () => {
    text[edited] = `    image: nginx:1.${String(turn++ % 50)}`
    document?.update(lines, [{ first: edited, removed: 1, inserted: 1 }])
    const keyword = document?.keywordAt({ line: edited, character: 5 })
    if (!keyword) throw new Error('The benchmark found no keyword.')
    hoverFor(keyword, { library, kubernetes: () => index, links, detail: 'normal' })
  }
}

async function main(): Promise<void> {
  const bench = new Bench({ time: 400, warmupTime: 200 })
  const whole = composeLines(10_000).join('\n')
  bench.add('edit and hover, 1,000 lines', editAndHover(1000))
  bench.add('edit and hover, 10,000 lines', editAndHover(10_000))
  bench.add('yaml parses 10,000 lines', () => void parseDocument(whole))
  await bench.run()
  const median = bench.tasks.map((task) => {
    if (task.result.state !== 'completed') throw new Error(`${task.name} did not finish.`)
    console.log(`${task.name.padEnd(32)} ${(1000 * task.result.latency.p50).toFixed(1).padStart(10)} µs`)
    return task.result.latency.p50
  })
  const [small = 1, large = 1, parse = 1] = median
  console.log(`growth from 1,000 to 10,000 lines: ${(large / small).toFixed(2)} (flat is under ${String(flat)})`)
  console.log(`a whole parse costs ${(parse / large).toFixed(0)} times an edit with its hover`)
  if (large / small > flat) process.exitCode = 1
}

void main()

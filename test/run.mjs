// `npm test`: every check, one after another, each under its name with its time. Stops at the first that fails.
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'

const bin = (name) => join('node_modules', '.bin', name)
const testsIn = (folder) =>
  readdirSync(join('dist/test', folder), { recursive: true })
    .map(String)
    .filter((file) => file.endsWith('.test.js'))
    .map((file) => join('dist/test', folder, file))
const nodeTests = (folder) => ['node', ['--test', '--test-reporter=spec', ...testsIn(folder)]]

const steps = [
  ['types', () => [bin('tsc'), ['-b']]],
  ['lint', () => [bin('oxlint'), ['--deny-warnings', 'src', 'test']]],
  ['format', () => [bin('prettier'), ['--check', '--log-level=warn', '.']]],
  ['dead code', () => [bin('knip'), []]],
  ['build', () => ['npm', ['run', '--silent', 'build']]],
  ['import rules', () => ['node', ['dist/tools/gates.js']]],
  ['test programs', () => ['node', ['src/build/bundle.mjs', '--tests']]],
  ['unit tests', () => nodeTests('unit')],
  ['contract tests', () => nodeTests('contract')],
  ['browser and workbench', () => ['node', ['dist/tools/installAll.js']]],
  ['page tests', () => nodeTests('page')],
  ['integration tests in VS Code', () => ['node', ['dist/tools/runIntegration.js']]],
  ['pointer tests in the workbench', () => nodeTests('e2e')],
]

const only = process.argv.slice(2)
const counts = []
for (const [name, step] of steps) {
  if (only.length > 0 && !only.some((word) => name.startsWith(word))) continue
  console.log(`\n— ${name}`)
  const started = Date.now()
  const [command, args] = step()
  const { status, stdout = '' } = spawnSync(command, args, {
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  process.stdout.write(stdout)
  const seconds = ((Date.now() - started) / 1000).toFixed(1)
  if (status !== 0) {
    console.error(`\n${name} failed after ${seconds} s. Run it alone: node test/run.mjs "${name}"`)
    process.exit(1)
  }
  const passed = [...stdout.matchAll(/^(?:ℹ pass (\d+)|(?:\[suite\] )(\d+) passed)/gm)].map((found) =>
    Number(found[1] ?? found[2]),
  )
  counts.push([name, passed, seconds])
}

console.log('\nAll green.')
let total = 0
for (const [name, passed, seconds] of counts) {
  const sum = passed.reduce((all, one) => all + one, 0)
  total += sum
  console.log(`  ${name.padEnd(32)} ${seconds.padStart(6)} s${passed.length > 0 ? `  ${String(sum)} tests` : ''}`)
}
console.log(`\n${String(total)} passed, 0 failed`)

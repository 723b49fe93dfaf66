// Bundles every program of the project with esbuild: `node src/build/bundle.mjs [--tests]`. Plain JavaScript, because it runs first.
import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join, relative } from 'node:path'
import { build } from 'esbuild'

const common = { bundle: true, sourcemap: 'linked', logLevel: 'warning', target: 'es2023', legalComments: 'none' }
const node = { ...common, platform: 'node', target: 'node20', format: 'cjs' }
const minified = { minify: true, sourcemap: false, legalComments: 'none' }

const product = [
  { ...node, ...minified, entryPoints: { extension: 'src/extension.ts' }, outdir: 'dist', external: ['vscode'] },
  {
    ...common,
    ...minified,
    platform: 'browser',
    format: 'cjs',
    entryPoints: { 'extension.web': 'src/extension.web.ts' },
    inject: ['src/build/webBuffer.mjs'],
    outdir: 'dist',
    external: ['vscode'],
  },
  {
    ...common,
    ...minified,
    platform: 'browser',
    format: 'iife',
    entryPoints: { lessonPage: 'src/webview/lessonPage.ts', lesson: 'media/lesson.css' },
    outdir: 'dist',
  },
]
const tools = {
  ...node,
  entryPoints: {
    notes: 'src/build/notes.ts',
    explain: 'src/cli/explain.ts',
    coverage: 'src/cli/coverage.ts',
    gates: 'src/build/gates.ts',
    bench: 'test/bench/hover.ts',
  },
  outdir: 'dist/tools',
  packages: 'external',
}

/** The test files below a folder of test/, as entry points named by their path. */
function testsIn(folder, suffix) {
  const files = readdirSync(join('test', folder), { recursive: true, withFileTypes: true })
  return Object.fromEntries(
    files
      .filter((file) => file.isFile() && file.name.endsWith(suffix))
      .map((file) => relative('test', join(file.parentPath, file.name)))
      .map((path) => [path.replace(/\.ts$/, ''), join('test', path)]),
  )
}

function tests() {
  const nodeTests = {
    ...testsIn('unit', '.test.ts'),
    ...testsIn('contract', '.test.ts'),
    ...testsIn('page', '.test.ts'),
    ...testsIn('e2e', '.test.ts'),
  }
  return [
    { ...node, entryPoints: nodeTests, outdir: 'dist/test', packages: 'external' },
    { ...node, entryPoints: { integration: 'test/integration/index.ts' }, outdir: 'dist/test', external: ['vscode'] },
    {
      ...common,
      platform: 'browser',
      format: 'cjs',
      entryPoints: { 'integration.web': 'test/integration/index.web.ts' },
      outdir: 'dist/test',
      external: ['vscode'],
    },
    {
      ...node,
      entryPoints: {
        start: 'test/support/workbench/start.ts',
        installAll: 'test/support/workbench/installAll.ts',
        runIntegration: 'test/support/workbench/runIntegration.ts',
        launcher: 'test/support/workbench/launcher.ts',
        screenshots: 'test/support/workbench/screenshots.ts',
      },
      outdir: 'dist/tools',
      packages: 'external',
    },
  ]
}

const withTests = process.argv.includes('--tests')
mkdirSync('dist', { recursive: true })
// A test whose source is gone must not run on.
if (withTests) rmSync('dist/test', { recursive: true, force: true })
await Promise.all((withTests ? tests() : [...product, tools]).map((options) => build(options)))

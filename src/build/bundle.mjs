// Bundles every program of the project with esbuild: `node src/build/bundle.mjs [--tests]`. Plain JavaScript, because it runs first.
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { basename, join, relative, sep } from 'node:path'
import { build } from 'esbuild'

const common = { bundle: true, sourcemap: 'linked', logLevel: 'warning', target: 'es2023', legalComments: 'none' }
const node = { ...common, platform: 'node', target: 'node20', format: 'cjs' }
const minified = { minify: true, sourcemap: false, legalComments: 'none' }
/** What browsers get of `yaml`, ES modules: the same code, of which only what is used is bundled. */
const yamlModules = './node_modules/yaml/browser/dist/index.js'
/**
 * `yaml` is a third of what answers a hover, and a Dockerfile needs none of it: in Node it is a file of its own, loaded when the first of its
 * names is used.
 */
const yamlLater = {
  name: 'yaml later',
  setup(bundle) {
    const namespace = 'yaml-later'
    bundle.onResolve({ filter: /^yaml$/ }, () => ({ path: 'yaml', namespace }))
    bundle.onResolve({ filter: /^\.\/yaml\.js$/, namespace }, ({ path }) => ({ path, external: true }))
    bundle.onLoad({ filter: /./, namespace }, () => ({
      contents: `for (const name of ${JSON.stringify(namesOfYaml())})
  Object.defineProperty(exports, name, { enumerable: true, get: () => require('./yaml.js')[name] })`,
    }))
  },
}

function namesOfYaml() {
  const imported = sourcesBelow('src/core').flatMap((source) => [
    ...source.matchAll(/^import \{([^}]*)\} from 'yaml'$/gm),
  ])
  return [...new Set(imported.flatMap(([, names]) => names.split(',').map((name) => name.trim())))]
}

/** What is loaded at its first use (`await import(…)`): files of their own below dist/lazy in Node, parts of the one file that the web host takes. */
const lazy = {
  searchBox: 'src/editor/searchBox.ts',
  languageFeatures: 'src/editor/languageFeatures.ts',
  pages: 'src/core/lesson/pages.ts',
  progressCommands: 'src/editor/progressCommands.ts',
  exampleActions: 'src/editor/example/exampleActions.ts',
  explainView: 'src/editor/explainView.ts',
  walkPanel: 'src/editor/walkPanel.ts',
  exerciseCommands: 'src/editor/exerciseCommands.ts',
}
const lazyFiles = {
  name: 'lazy files',
  setup(bundle) {
    bundle.onResolve({ filter: /^\./ }, ({ path, kind }) => {
      if (kind !== 'dynamic-import') return undefined
      const name = basename(path)
      return name in lazy
        ? { path: `./lazy/${name}.js`, external: true }
        : { errors: [{ text: `${path} is loaded at its first use: name it in \`lazy\` of src/build/bundle.mjs.` }] }
    })
  },
}
/**
 * `import * as vscode` makes esbuild copy the whole API, some 500 names, once for each file that says so: 3 ms of an activation. Here one module
 * hands out the names that `src` uses.
 */
const vscodeOnce = {
  name: 'vscode once',
  setup(bundle) {
    const namespace = 'vscode-once'
    bundle.onResolve({ filter: /^vscode$/ }, (asked) =>
      asked.namespace === namespace ? { path: 'vscode', external: true } : { path: 'vscode', namespace },
    )
    bundle.onLoad({ filter: /./, namespace }, () => {
      const lines = namesOfVscode().map((name) => `export const ${name} = api.${name}`)
      return { contents: ["const api = require('vscode')", ...lines].join('\n') }
    })
  },
}

function namesOfVscode() {
  return [
    ...new Set(
      sourcesBelow('src').flatMap((source) => [...source.matchAll(/\bvscode\.(\w+)/g)].map(([, name]) => name)),
    ),
  ]
}

function sourcesBelow(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(({ name }) => name.endsWith('.ts'))
  return files.map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'utf8'))
}

/** The file that `yamlLater` loads, below a folder. */
function yamlFile(outfile) {
  const contents = `export { ${namesOfYaml().join(', ')} } from '${yamlModules}'`
  return { ...node, ...minified, stdin: { contents, resolveDir: '.', sourcefile: 'yaml.js' }, outfile }
}

/** `import()` of a file becomes `require`, which VS Code lets pass to the extension's own files and to \`vscode\`. */
const inNode = { ...node, ...minified, supported: { 'dynamic-import': false } }

const product = [
  { ...inNode, entryPoints: { extension: 'src/extension.ts' }, outdir: 'dist', plugins: [vscodeOnce, lazyFiles] },
  { ...inNode, entryPoints: lazy, outdir: 'dist/lazy', plugins: [vscodeOnce, yamlLater] },
  yamlFile('dist/lazy/yaml.js'),
  {
    ...common,
    ...minified,
    platform: 'browser',
    format: 'cjs',
    entryPoints: { 'extension.web': 'src/extension.web.ts' },
    outdir: 'dist',
    plugins: [vscodeOnce],
  },
  {
    ...common,
    ...minified,
    platform: 'browser',
    format: 'iife',
    entryPoints: {
      lessonPage: 'src/webview/lessonPage.ts',
      glossaryPage: 'src/webview/glossaryPage.ts',
      explainView: 'src/webview/explainView.ts',
      walkPage: 'src/webview/walkPage.ts',
      lesson: 'media/lesson.css',
      saved: 'media/saved.css',
    },
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

/** All tests of a folder as one program: a process for each file would take longer than what is in it. */
function oneProgram(folder) {
  const contents = Object.values(testsIn(folder, '.test.ts'))
    .map((path) => `import './${path.split(sep).join('/')}'`)
    .join('\n')
  const stdin = { contents, resolveDir: '.', sourcefile: `${folder}.ts` }
  return { ...node, stdin, outfile: `dist/test/${folder}/all.test.js`, packages: 'external' }
}

function tests() {
  const inBrowser = { ...testsIn('page', '.test.ts'), ...testsIn('e2e', '.test.ts') }
  return [
    oneProgram('unit'),
    oneProgram('contract'),
    { ...node, entryPoints: inBrowser, outdir: 'dist/test', packages: 'external' },
    {
      ...node,
      entryPoints: {
        integration: 'test/integration/index.ts',
        activationSuite: 'test/bench/programs/activationSuite.ts',
      },
      outdir: 'dist/test',
      external: ['vscode'],
    },
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
        secondReader: 'test/support/secondReader.ts',
        bench: 'test/bench/bench.ts',
        verifyExamples: 'test/engine/verifyExamples.ts',
      },
      outdir: 'dist/tools',
      packages: 'external',
    },
    {
      // Starts are compared, so ours and the peer's are one small file each, as an extension is.
      ...node,
      ...minified,
      plugins: [yamlLater],
      entryPoints: {
        firstHover: 'test/bench/programs/firstHover.ts',
        firstPeerHover: 'test/bench/programs/firstPeerHover.ts',
      },
      outdir: 'dist/tools',
    },
    yamlFile('dist/tools/yaml.js'),
  ]
}

const withTests = process.argv.includes('--tests')
mkdirSync('dist', { recursive: true })
// A test whose source is gone must not run on, nor code be packaged that nobody loads.
rmSync(withTests ? 'dist/test' : 'dist/lazy', { recursive: true, force: true })
await Promise.all((withTests ? tests() : [...product, tools]).map((options) => build(options)))

import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import {
  commands,
  explainableKey,
  hoveredContext,
  lessonViewType,
  notesScheme,
  pinnedKey,
  settings,
  tourContext,
  views,
  walkViewType,
  walkthrough,
} from '../../src/editor/contributions'
import { readFolder } from '../../src/build/readFolder'

interface Manifest {
  readonly activationEvents: readonly string[]
  readonly dependencies: Readonly<Record<string, string>>
  readonly devDependencies: Readonly<Record<string, string>>
  readonly engines: { readonly vscode: string }
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[]
    readonly viewsContainers: { readonly activitybar: readonly { readonly id: string }[] }
    readonly views: Readonly<Record<string, readonly { readonly id: string }[]>>
    readonly menus: Readonly<Record<string, readonly { readonly command: string; readonly when: string }[]>>
    readonly walkthroughs: readonly {
      readonly id: string
      readonly when: string
      readonly steps: readonly {
        readonly id: string
        readonly description: string
        readonly media: { readonly svg: string; readonly altText: string }
        readonly completionEvents: readonly string[]
      }[]
    }[]
    readonly configuration: { readonly properties: Readonly<Record<string, unknown>> }
  }
}

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'))
const manifest = readJson('package.json') as Manifest
const { contributes } = manifest

describe('package.json and the code name the same things', () => {
  test('commands', () => {
    assert.deepEqual(contributes.commands.map(({ command }) => command).toSorted(), Object.values(commands).toSorted())
  })
  test('settings', () => {
    const named = Object.values(settings).map((name) => `containerNotes.${name}`)
    assert.deepEqual(Object.keys(contributes.configuration.properties).toSorted(), named.toSorted())
  })
  test('views', () => {
    assert.deepEqual(
      contributes.viewsContainers.activitybar.map(({ id }) => id),
      [views.container],
    )
    assert.deepEqual(
      contributes.views[views.container]?.map(({ id }) => id),
      [views.course, views.running, views.explain],
    )
  })
  test('menus name commands and views that exist', () => {
    for (const entry of Object.values(contributes.menus).flat()) {
      assert.equal(Object.values<string>(commands).includes(entry.command), true, entry.command)
    }
    const { 'editor/title': overFiles = [], commandPalette = [], ...inViews } = contributes.menus
    for (const { when } of Object.values(inViews).flat())
      assert.equal(Object.values<string>(views).includes(/^view == ([\w.]+)/.exec(when)?.[1] ?? ''), true, when)
    for (const { when } of commandPalette) assert.match(when, new RegExp(`^!?${pinnedKey}$`))
    // Over the examples' own files, their copies and what can be explained: the product takes no place over other files.
    const ours = /^(?:resourceScheme == container-notes|resourceDirname in containerNotes\.copyFolders)/
    for (const { command, when } of overFiles) {
      if (command === commands.explainFile)
        assert.equal(when.endsWith(` || resourcePath in ${explainableKey}`), true, when)
      else assert.match(when, ours)
    }
  })
  test('no key stands twice', () => {
    const text = readFileSync('package.json', 'utf8')
    assert.equal(`${JSON.stringify(JSON.parse(text), null, 2)}\n`, text)
  })
  test('what wakes the extension', () => {
    assert.equal(manifest.activationEvents.includes(`onWebviewPanel:${lessonViewType}`), true)
    assert.equal(manifest.activationEvents.includes(`onWebviewPanel:${walkViewType}`), true)
    assert.equal(manifest.activationEvents.includes(`onFileSystem:${notesScheme}`), true)
  })
})

describe('the walkthrough', () => {
  const [tour, ...others] = contributes.walkthroughs
  const known = new Set([
    ...Object.values(commands).map((command) => `onCommand:${command}`),
    ...Object.values(settings).map((setting) => `onSettingChanged:containerNotes.${setting}`),
    `onContext:${hoveredContext}`,
  ])
  test('is one, and opens only where our command set its key', () => {
    assert.deepEqual([tour?.id, tour?.when, others.length], [walkthrough, tourContext, 0])
    const setters = [...readFolder('src').values()].filter((source) => source.includes("'setContext', tourContext"))
    assert.equal(setters.length, 1)
  })
  for (const { id, media, completionEvents } of tour?.steps ?? []) {
    test(`${id} has a picture in theme colours with a text, and ends with something that can happen`, () => {
      assert.equal(existsSync(media.svg), true, media.svg)
      const colours = [...readFileSync(media.svg, 'utf8').matchAll(/(?:fill|stroke)="([^"]*)"/g)].map(([, it]) => it)
      assert.deepEqual(
        colours.filter((colour) => colour !== 'none' && !colour?.startsWith('var(--vscode-')),
        [],
      )
      assert.match(media.altText, /^%tour\./)
      assert.deepEqual(
        completionEvents.filter((event) => !known.has(event)),
        [],
      )
    })
  }
  test('its links run commands that exist, the same in both languages', () => {
    const linksOf = (file: string): readonly string[] =>
      Object.entries(readJson(file) as Record<string, string>).flatMap(([key, text]) =>
        key.startsWith('tour.') ? [...text.matchAll(/\(command:([^)]+)\)/g)].map(([, link = '']) => link) : [],
      )
    const links = linksOf('package.nls.json')
    assert.equal(links.length, 7)
    assert.deepEqual(linksOf('package.nls.ko.json'), links)
    for (const link of links) assert.equal(known.has(`onCommand:${link.replace(/\?.*/, '')}`), true, link)
  })
})

describe('texts of the interface', () => {
  const english = readJson('package.nls.json') as Record<string, string>
  const korean = readJson('package.nls.ko.json') as Record<string, string>
  test('every placeholder of package.json has a text in both languages, and none is left over', () => {
    const used = [...readFileSync('package.json', 'utf8').matchAll(/"%([^%"]+)%"/g)].map((found) => found[1] ?? '')
    assert.deepEqual(Object.keys(english).toSorted(), [...new Set(used)].toSorted())
    assert.deepEqual(Object.keys(korean).toSorted(), Object.keys(english).toSorted())
  })
  test('every message of the code has a Korean text, and none is left over', () => {
    const bundle = readJson('l10n/bundle.l10n.ko.json') as Record<string, string>
    const sources = [...readFolder('src/editor').values()].join('\n')
    const used = [...sources.matchAll(/l10n\.t\(\s*'((?:[^'\\]|\\.)*)'/g)].map((found) => found[1] ?? '')
    assert.deepEqual(Object.keys(bundle).toSorted(), [...new Set(used)].toSorted())
  })
})

test('every version is exact, and the VS Code types are those of the oldest VS Code', () => {
  const versions = { ...manifest.dependencies, ...manifest.devDependencies }
  for (const [name, version] of Object.entries(versions)) assert.match(version, /^\d+\.\d+\.\d+$/, name)
  assert.equal(manifest.engines.vscode, `^${versions['@types/vscode'] ?? ''}`)
})

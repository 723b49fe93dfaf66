import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { readFolder } from '../../src/build/readFolder'
import { joinNotes } from '../../src/core/notes/joinNotes'
import { tableRows } from '../support/tableRows'

const files = [...readFolder('notes')].filter(([path]) => /\.(?:md|yaml)$/.test(path) && !path.startsWith('examples/'))

interface PageLink {
  /** `notes/keywords/compose/volumes.md:12`, the line one-based. */
  readonly place: string
  readonly url: string
}

/** The addresses in `docs:`, `source:` and the links of a text; what only shows an address (`http://localhost:8080`, code) is no link. */
const links = files.flatMap(([path, text]) =>
  text.split('\n').flatMap((line, index): readonly PageLink[] => {
    const fact = /^(?:docs|source): *(.*)$/.exec(line)?.[1]
    const inFact = fact === undefined ? [] : fact.split(/[\s,{}"']+/).filter((word) => word.includes('://'))
    const inText = [...line.replaceAll(/`[^`]*`/g, '').matchAll(/\]\(<?([a-z]+:\/\/[^)>\s]*)/g)].map(
      ([, url = '']) => url,
    )
    return [...inFact, ...inText].map((url) => ({ place: `notes/${path}:${String(index + 1)}`, url }))
  }),
)

const anchors = new Map<string, Set<string>>()
const addAnchor = (page: string, anchor: string): unknown =>
  anchors.set(page, (anchors.get(page) ?? new Set()).add(anchor))
for (const { cells } of tableRows('anchors-dockerfile.tsv')) addAnchor('/reference/dockerfile/', cells[0] ?? '')
for (const { cells } of tableRows('anchors-compose.tsv')) {
  const [page = '', anchor = ''] = cells
  addAnchor(`/reference/compose-file/${page}/`, anchor)
}

const notes = [...joinNotes(readFolder('notes'), new Set()).notes.keywords.values()]

describe('links to official pages', () => {
  test('lead Korean readers to the Korean site, where a note names two addresses, and others to the English one', () => {
    const wrong = notes.filter(({ docs }) => {
      if (!docs || (docs.ko === docs.en && !docs.en.includes('/ko/'))) return false
      return !docs.ko.startsWith('https://kubernetes.io/ko/') || docs.en.startsWith('https://kubernetes.io/ko/')
    })
    assert.deepEqual(
      wrong.map(
        ({ file, line, id }) =>
          `notes/${file}:${String(line)} ${id}: docs — Give \`ko\` the Korean page, or one address for both.`,
      ),
      [],
    )
    // The same address twice is a page that is not there in Korean.
    const twice = files.flatMap(([path, text]) =>
      text.split('\n').flatMap((line, index) => {
        const [, en, ko] = /^docs: *\{ *en: *"?([^",]*)"?, *ko: *"?([^" }]*)/.exec(line) ?? []
        return en !== undefined && en === ko
          ? [`notes/${path}:${String(index + 1)} the same address twice — Write it once.`]
          : []
      }),
    )
    assert.deepEqual(twice, [])
  })
  test('are https addresses without a slip of the pen', () => {
    assert.equal(links.length > 3000, true, `${String(links.length)} links`)
    const broken = links.filter(({ url }) => !isWellFormed(url))
    assert.deepEqual(
      broken.map(({ place, url }) => `${place} ${url} is no plain https address — Copy it again from the page.`),
      [],
    )
  })
  test('lead to pages of the Dockerfile and Compose references that exist, and to anchors that those have', () => {
    const broken = links.flatMap(({ place, url }) => {
      if (!URL.canParse(url)) return []
      const { host, pathname, hash } = new URL(url)
      if (host !== 'docs.docker.com' || !/^\/reference\/(?:dockerfile|compose-file)\//.test(pathname)) return []
      const ofPage = anchors.get(pathname)
      if (!ofPage && pathname !== '/reference/compose-file/')
        return [`${place} ${url}: no such page — Name one of test/fixtures/anchors-*.tsv.`]
      const found = hash === '' || ofPage?.has(hash.slice(1)) === true
      return found
        ? []
        : [`${place} ${url}: the page has no such anchor — Name one of test/fixtures/anchors-*.tsv, or none.`]
    })
    assert.deepEqual(broken, [])
  })
})

function isWellFormed(url: string): boolean {
  if (!URL.canParse(url)) return false
  const { protocol, host, pathname, href, search } = new URL(url)
  // The pages of these two are folders: without the slash each click is redirected.
  const isFolder = !/^(?:docs\.docker\.com|kubernetes\.io)$/.test(host) || pathname.endsWith('/')
  return protocol === 'https:' && href === url && isFolder && !pathname.includes('//') && search === ''
}

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { pageIcons } from '../../../src/core/lesson/pageIcons'
import { noWalkHtml, walkHtml } from '../../../src/core/lesson/walkHtml'
import type { KeywordLibrary } from '../../../src/core/notes/library'
import { walkOf } from '../explain/walks'

const words = {
  'walk.compose.lead-one': 'Starts one service.',
  'walk.compose.lead': 'Starts {count} services.',
  'walk.compose.nothing-published': 'nothing',
  'walk.compose.no-ports-here': 'nothing here',
  'walk.compose.default-network': 'all',
  'walk.row.networks': 'Networks',
  'walk.row.services': 'Services',
  'walk.row.reached': 'Reached at',
  'walk.compose.no-image': '`{name}`',
  'walk.compose.image': '`{name}`: image `{image}`',
  'walk.compose.published': 'host `{host}` → port `{container}` of `{name}`',
  'walk.part.service': 'service',
  'walk.unknown-key': 'No `{name}` here.',
  'image.no-tag': 'No tag, as in `{repository}:1`.',
  'image.official': 'Official `{repository}`.',
  'port.everywhere': 'From `{host}` to `{container}`.',
  'port.open-to-all': 'Open.',
}
const ofCustom = {
  'walk.kubernetes.lead-one': 'One: {object}.',
  'walk.kubernetes.object': '{kind} `{name}`',
  'walk.part.object': '{kind}',
  'kind.custom': '`{kind}` of `{group}`.',
}
const note = { values: [], examples: [], same: [] }
const library: KeywordLibrary = {
  language: 'en',
  titles: {},
  valueTexts: words,
  keywords: {
    'compose:services.*.image': { ...note, id: 'compose:services.*.image', text: 'The image. More.' },
    'compose:services.*.restart': {
      ...note,
      id: 'compose:services.*.restart',
      text: 'Whether it starts again.',
      values: [{ value: 'always', text: 'in any case' }],
    },
  },
}

function html(text: string): string {
  const walk = walkOf('compose.yaml', text)
  if (!walk) throw new Error('There is no walk.')
  const written = walkHtml(walk, 'compose.yaml', library)
  return Object.entries(pageIcons).reduce((all, [name, icon]) => all.replaceAll(icon, `(${name})`), written)
}

describe('the page of a file', () => {
  const page = html('services:\n  web:\n    image: nginx\n    restart: always\n    imgae: <b>\n    ports: ["80:80"]\n')
  test('begins with what the file does, its lines as links with anchors', () => {
    assert.equal(page.includes('<h1>compose.yaml</h1>\n<p class="page-summary">Starts one service.</p>'), true, page)
    const anchor = '[&quot;compose&quot;,&quot;services&quot;,&quot;web&quot;,&quot;image&quot;]'
    const line = `<dt>Services</dt><dd><ul><li><a href="#" title="" data-action="line" data-anchor="${anchor}"><code>web</code>: image <code>nginx</code></a></li></ul></dd>`
    assert.equal(page.includes(line), true, page)
  })
  test('says a listed value of a keyword once', () => {
    const text = (name: string, restart: string): string => `  ${name}:\n    restart: ${restart}\n`
    const all = html(`services:\n${text('a', 'always')}${text('b', 'always')}`)
    assert.equal(all.split('in any case').length - 1, 1, all)
  })
  test('says of a custom resource who defines it', () => {
    const walk = walkOf('peer.yaml', 'apiVersion: metallb.io/v1beta2\nkind: BGPPeer\nmetadata:\n  name: peer\n')
    const said = { ...library, valueTexts: { ...words, ...ofCustom } }
    const own = walk && walkHtml(walk, 'peer.yaml', said)
    assert.equal(own?.includes('<p class="walk-about"><code>BGPPeer</code> of <code>metallb.io</code>.</p>'), true, own)
  })
  test('lists the pitfalls, each leading to its place below', () => {
    const links = [...page.matchAll(/data-pitfall="([^"]+)">(.*?)<\/a>/g)].map(
      ([, id, text]) => `${id ?? ''} ${text ?? ''}`,
    )
    assert.deepEqual(links, [
      'pitfall-1 line 3 <code>image</code>',
      'pitfall-2 line 5 <code>imgae</code>',
      'pitfall-3 line 6 <code>80:80</code>',
    ])
    for (const id of ['pitfall-1', 'pitfall-2', 'pitfall-3'])
      assert.equal(page.includes(`<p id="${id}" class="explanation-warning" tabindex="-1">(warning)`), true)
    assert.equal(page.includes('3 places to look at'), true)
  })
  test('says a value in words, behind the first sentence of its keyword', () => {
    assert.equal(page.includes('<p>The image. Official <code>nginx</code>.</p>'), true, page)
    assert.equal(page.includes('<p>Whether it starts again. <code>always</code>: in any case.</p>'), true, page)
    assert.equal(page.includes('<code>80:80</code></a> From <code>80</code> to <code>80</code>.'), true, page)
  })
  test('keeps what comes from the file as text', () => {
    assert.equal(page.includes('<code class="walk-value">&lt;b&gt;</code>'), true, page)
    assert.equal(page.includes('<b>'), false)
  })
  test('introduces a keyword once', () => {
    const twice = html('services:\n  a:\n    image: nginx\n  b:\n    image: redis\n')
    assert.equal(twice.split('The image.').length, 2)
  })
  test('names the lines that could not be read', () => {
    const broken = html('services:\n  web:\n    image: nginx\n    <ima\n')
    assert.equal(
      broken.includes('<a href="#" title="" data-action="line" data-line="3">line 4</a> <code>&lt;ima</code>'),
      true,
      broken,
    )
  })
  test('has no handlers, styles or scripts in it', () => {
    assert.equal(/\son\w+=|style=|<script/.test(page), false)
  })
  test('of no file of ours is a heading and a sentence, as text', () => {
    assert.equal(
      noWalkHtml('A <b>', 'B & c'),
      '<header class="walk-header"><h1>A &lt;b&gt;</h1>\n<p class="page-summary">B &amp; c</p></header>',
    )
  })
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inlineDiagram } from '../../../src/core/lesson/inlineDiagram'
import type { Language } from '../../../src/core/notes/note'

const draw = (inside: string, language: Language = 'en'): string => {
  const html = inlineDiagram(`<svg viewBox="0 0 1 1">${inside}</svg>`, { language, label: 'L', prefix: 'p-' })
  const opening = '<svg role="img" aria-label="L" focusable="false" viewBox="0 0 1 1">'
  assert.ok(html.startsWith(opening) && html.endsWith('</svg>'), html)
  return html.slice(opening.length, -'</svg>'.length)
}

test('Korean texts stand in the place of the English ones', () => {
  const text = '<text x="1" data-ko="상자 &lt;1&gt;">Box <tspan>1</tspan></text><text>same</text>'
  assert.equal(draw(text, 'ko'), '<text x="1">상자 &lt;1&gt;</text><text>same</text>')
  assert.equal(draw(text, 'en'), '<text x="1">Box <tspan>1</tspan></text><text>same</text>')
})

test('a nested text of the same name does not end the one that is replaced', () => {
  assert.equal(draw('<text data-ko="가"><text>a</text>b</text><text>c</text>', 'ko'), '<text>가</text><text>c</text>')
})

test('ids and what points to them get the prefix', () => {
  assert.equal(
    draw('<marker id="a"/><path marker-end="url(#a)"/><use href="#a"/><path marker-end="url(\'#a\')"/>'),
    '<marker id="p-a"/><path marker-end="url(#p-a)"/><use href="#p-a"/><path marker-end="url(#p-a)"/>',
  )
})

test('only shapes and texts stay', () => {
  assert.equal(
    draw('<title>t</title><script>alert("</g>")</script><style>a{}</style><g/><foreignObject><p>x</p></foreignObject>'),
    '<g/>',
  )
  assert.equal(draw('<!-- a <b> --><g><![CDATA[x]]></g>'), '<g></g>')
})

test('only plain attributes stay', () => {
  assert.equal(
    draw('<path onclick="x" style="a" fill="red" data-x="1" class="line" d="M0 0"/>'),
    '<path class="line" d="M0 0"/>',
  )
  assert.equal(
    draw('<use href="https://example.com/a.svg#b"/><path marker-end="url(https://example.com)"/>'),
    '<use/><path/>',
  )
})

test('an attribute cannot break out', () => {
  assert.equal(draw(`<text class='a"><script>'>x</text>`), '<text class="a&quot;&gt;&lt;script&gt;">x</text>')
})

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { explainId, explainKeyword } from '../../../src/core/hover/explainKeyword'
import type { HoverDetail } from '../../../src/core/hover/explained'
import { openTextDocument } from '../../../src/core/language/textDocument'
import { explanationHtml } from '../../../src/core/lesson/explanationHtml'
import { pageIcons } from '../../../src/core/lesson/pageIcons'
import type { KeywordLibrary } from '../../../src/core/notes/library'
import { atCursor } from '../../support/marked'
import { smallKubernetes } from '../../support/smallKubernetes'

const library: KeywordLibrary = {
  language: 'en',
  valueTexts: { 'port.everywhere': 'Port `{host}` & all.', 'port.open-to-all': 'Open: `{host}`.' },
  titles: { 'docker/volumes': 'Volumes <1>', 'docker/volumes#which-one': 'Which one', 'example:keep': 'Keep "it"' },
  keywords: {
    'compose:services.*.restart': {
      id: 'compose:services.*.restart',
      text: 'Whether it starts <again>. Second.',
      values: [
        { value: 'no', text: 'Never.' },
        { value: 'always', text: 'Ever.' },
      ],
      pitfall: 'It bites <b>.',
      default: 'no',
      concept: 'docker/volumes#which-one',
      examples: ['keep'],
      docs: 'https://example.com/restart?a=1&b=2',
      sample: { language: 'yaml', code: 'restart: <always>' },
      same: [
        { level: 'docker', ids: ['docker:run --restart', 'docker:run --rm'] },
        { level: 'kubernetes', text: 'none & `x`' },
      ],
      remark: 'not <quite>',
    },
    'docker:run --restart': {
      id: 'docker:run --restart',
      text: 'As in Compose.',
      values: [],
      examples: [],
      same: [],
      docs: 'javascript:alert(1)',
    },
  },
}

const sources = (detail: HoverDetail, language: 'ko' | 'en' = 'en') => ({
  library: { ...library, language },
  kubernetes: () => smallKubernetes,
  detail,
})

function html(marked: string, detail: HoverDetail, name = 'compose.yaml'): string[] {
  const { lines, position } = atCursor(marked)
  const keyword = openTextDocument({ name }, lines, () => smallKubernetes)?.keywordAt(position)
  if (!keyword) throw new Error('There is no keyword at the cursor.')
  return linesOfHtml(explanationHtml(explainKeyword(keyword, sources(detail)), { language: 'en' }))
}

/** The lines of the HTML, icons by their names. */
function linesOfHtml(text: string): string[] {
  const named = Object.entries(pageIcons).reduce((all, [name, icon]) => all.replaceAll(icon, `(${name})`), text)
  return named.trimEnd().split('\n')
}

const restart = 'services:\n  web:\n    image: a\n    rest‸art: always\n'
const head =
  '<p class="explanation-head"><code class="explanation-name">restart</code> <span class="explanation-place">services › web</span> <span class="explanation-mark">default <code>no</code></span></p>'
const links =
  '<p class="explanation-links"><a href="#" title="Volumes &lt;1&gt; › Which one" data-action="lesson" data-lesson="docker/volumes" data-section="which-one">(lesson)Volumes &lt;1&gt; › Which one</a> <a href="#" title="Keep &quot;it&quot;" data-action="open-example" data-example="keep">(example)Keep &quot;it&quot;</a> <a href="https://example.com/restart?a=1&amp;b=2" title="https://example.com/restart?a=1&amp;b=2" rel="noopener noreferrer" class="external">Official page</a></p>'
const warning =
  '<p class="explanation-warning">(warning)<span class="visually-hidden">Warning: </span><span>It bites &lt;b&gt;.</span></p>'
const same =
  '<div class="explanation-same"><p class="explanation-label">Same idea</p><dl><dt>Docker</dt><dd><a href="#" title="Explain docker run --restart" data-action="keyword" data-keyword="docker:run --restart"><code>docker run --restart</code></a>, <code>docker run --rm</code></dd><dt>Kubernetes</dt><dd>none &amp; <code>x</code></dd></dl><p class="explanation-remark">not &lt;quite&gt;</p></div>'

describe('an explanation as HTML', () => {
  test('short: the first sentence and the links', () => {
    assert.deepEqual(html(restart, 'short'), [
      '<div class="explanation">',
      head,
      '<p>Whether it starts &lt;again&gt;.</p>',
      links,
      '</div>',
    ])
  })
  test('normal: this value, the allowed ones, the pitfall, the same idea with links where there are notes', () => {
    assert.deepEqual(html(restart, 'normal'), [
      '<div class="explanation">',
      head,
      '<p>Whether it starts &lt;again&gt;.</p>',
      '<p class="explanation-value"><code>always</code> Ever.</p>',
      '<p class="explanation-values"><span class="explanation-label">Values</span> <code>no</code> <code>always</code></p>',
      warning,
      same,
      links,
      '</div>',
    ])
  })
  test('full: the whole text, what each value does, and the sample with its button to copy', () => {
    assert.deepEqual(html(restart, 'full'), [
      '<div class="explanation">',
      head,
      '<p>Whether it starts &lt;again&gt;. Second.</p>',
      '<p class="explanation-value"><code>always</code> Ever.</p>',
      '<dl class="explanation-values"><dt><code>no</code></dt><dd>Never.</dd><dt><code>always</code></dt><dd>Ever.</dd></dl>',
      warning,
      '<div class="code" data-language="yaml"><pre><code><span class="hljs-attr">restart:</span> <span class="hljs-string">&lt;always&gt;</span>',
      '</code></pre>',
      '<div class="code-tools"><span class="code-language">yaml</span><button type="button" class="icon-button" data-action="copy-code" title="Copy Code" aria-label="Copy Code">(copy)(check)</button></div></div>',
      same,
      links,
      '</div>',
    ])
  })
  test('a value: what it means and where it bites, what comes from the file escaped', () => {
    assert.deepEqual(html('services:\n  web:\n    image: a\n    ports: ["80‸80:80"]\n', 'normal'), [
      '<div class="explanation">',
      '<p class="explanation-head"><code class="explanation-name">&quot;8080:80&quot;</code> <span class="explanation-place">services › web › ports</span></p>',
      '<p>Port <code>8080</code> &amp; all.</p>',
      '<p class="explanation-warning">(warning)<span class="visually-hidden">Warning: </span><span>Open: <code>8080</code>.</span></p>',
      '</div>',
    ])
  })
  test('names and values of the file stay text', () => {
    const shown = html('services:\n  <img>:\n    image: a\n    restart‸: "<script>"\n', 'normal').join('\n')
    assert.equal(shown.includes('services › &lt;img&gt;'), true, shown)
    assert.equal(/<(?:img|script)/.test(shown), false, shown)
  })
  test('the text of the reference is marked as such', () => {
    assert.deepEqual(html('apiVersion: v1\nkind: Pod\nspec:\n  contai‸ners: []\n', 'normal', 'a.yaml'), [
      '<div class="explanation">',
      '<p class="explanation-head"><code class="explanation-name">containers</code> <span class="explanation-place">PodSpec</span> <span class="explanation-mark"><code>Container[]</code></span></p>',
      '<p>A []Container.</p>',
      '<p class="explanation-links"><span class="explanation-remark">Text of the Kubernetes API reference</span></p>',
      '</div>',
    ])
  })
})

describe('the explanation of an id', () => {
  const ofId = (id: string, language: 'ko' | 'en' = 'en'): string[] | undefined => {
    const found = explainId(id, sources('normal', language))
    return found && linesOfHtml(explanationHtml(found, { language, heading: 'h1' }))
  }
  test('names the keyword and where it belongs, under a heading of the wanted rank', () => {
    assert.deepEqual(ofId('compose:services.*.restart', 'ko')?.slice(0, 4), [
      '<div class="explanation">',
      '<h1 class="explanation-head"><code class="explanation-name">services.*.restart</code> <span class="explanation-place">Compose</span> <span class="explanation-mark">기본값 <code>no</code></span></h1>',
      '<p>Whether it starts &lt;again&gt;. Second.</p>',
      '<p class="explanation-values"><span class="explanation-label">값</span> <code>no</code> <code>always</code></p>',
    ])
  })
  test('a command names itself, and a link that is not https is left out', () => {
    assert.deepEqual(ofId('docker:run --restart'), [
      '<div class="explanation">',
      '<h1 class="explanation-head"><code class="explanation-name">docker run --restart</code></h1>',
      '<p>As in Compose.</p>',
      '</div>',
    ])
  })
  test('is none where there is no note', () => {
    assert.equal(ofId('compose:services.*.hostname'), undefined)
    assert.equal(ofId('toString'), undefined)
  })
})

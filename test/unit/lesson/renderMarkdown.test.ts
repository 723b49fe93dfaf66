import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { renderInline, renderLinkless, renderMarkdown } from '../../../src/core/lesson/renderMarkdown'
import type { Language } from '../../../src/core/notes/note'
import { sampleCourse } from './sampleCourse'

const context = (language: Language = 'en') => ({ library: sampleCourse(language), lessonId: 'docker/volumes' })
const render = (markdown: string, language?: Language): string => renderMarkdown(markdown, context(language)).trim()
const inline = (markdown: string): string => renderInline(markdown, context())

describe('headings', () => {
  test('take their id from the braces', () => {
    assert.equal(render('## When `rm` deletes {#when-lost}'), '<h2 id="when-lost">When <code>rm</code> deletes</h2>')
  })
  test('keep braces that are no id', () => {
    assert.equal(render('## A {#b c}'), '<h2>A {#b c}</h2>')
  })
})

describe('links', () => {
  test('to a keyword', () => {
    assert.equal(
      inline('[`volumes`](keyword:compose:services.*.volumes[].type)'),
      '<a href="#" title="Explain compose:services.*.volumes[].type" data-action="keyword" data-keyword="compose:services.*.volumes[].type"><code>volumes</code></a>',
    )
  })
  test('to a keyword whose id holds spaces', () => {
    assert.match(inline('[rm](<keyword:docker:run --rm>)'), /data-keyword="docker:run --rm"/)
  })
  test('to a section of another lesson', () => {
    assert.equal(
      inline('[see](lesson:docker/networks#ports)'),
      '<a href="#" title="Networks: Published ports" data-action="lesson" data-lesson="docker/networks" data-section="ports">see</a>',
    )
  })
  test('to a section of the same lesson lead into the page', () => {
    assert.equal(
      inline('[see](lesson:docker/volumes#first)'),
      '<a href="#first" title="Data &amp; volumes: First things" data-action="lesson" data-lesson="docker/volumes" data-section="first">see</a>',
    )
  })
  test('to a page of the web', () => {
    const address = 'https://docs.docker.com/a?b=1&c=%22'
    const attribute = 'https://docs.docker.com/a?b=1&amp;c=%22'
    assert.equal(
      inline(`[docs](${address})`),
      `<a href="${attribute}" title="${attribute}" rel="noopener noreferrer" class="external">docs</a>`,
    )
  })
  test('amid a sentence to an example open it', () => {
    assert.equal(
      render('As in [this one](example:keep-data).'),
      '<p>As in <a href="#" title="Keep data in a volume" data-action="open-example" data-example="keep-data">this one</a>.</p>',
    )
  })
  for (const target of [
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    'data:text/html,x',
    'http://example.com',
    'vscode:x',
    'command:a.b',
    '//example.com',
    'file.md',
    '#first',
    'https:',
    'lesson:docker/none',
    'example:none',
    'example:constructor',
  ]) {
    test(`to ${target} leave only their text`, () => {
      assert.equal(inline(`a [*text*](<${target}>) b`), 'a <em>text</em> b')
    })
  }
  test('in angle brackets or by reference are held to the same rule', () => {
    assert.equal(inline('<javascript:alert(1)>'), 'javascript:alert(1)')
    assert.equal(render('[a][b]\n\n[b]: javascript:alert(1)'), '<p>a</p>')
  })
  test('vanish where the place is a link itself', () => {
    assert.equal(
      renderLinkless('The [`volumes`](keyword:compose:volumes) key', context()),
      'The <code>volumes</code> key',
    )
  })
})

describe('raw HTML', () => {
  test('is shown as text', () => {
    assert.equal(render('<script>alert(1)</script>'), '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>')
    assert.equal(inline('a <b onclick="x">b</b>'), 'a &lt;b onclick=&quot;x&quot;&gt;b&lt;/b&gt;')
  })
})

describe('callouts', () => {
  test('carry a label in the language of the page', () => {
    const markdown = '> [!TIP]\n> Use **one**.\n>\n> Or two.'
    const body = '<p>Use <strong>one</strong>.</p>\n<p>Or two.</p>\n</div>'
    assert.equal(
      render(markdown),
      `<div class="callout callout-tip" role="note" aria-label="Tip">\n<p class="callout-title">Tip</p>\n${body}`,
    )
    assert.equal(
      render(markdown, 'ko'),
      `<div class="callout callout-tip" role="note" aria-label="도움말">\n<p class="callout-title">도움말</p>\n${body}`,
    )
  })
  test('may have their text in a paragraph of its own', () => {
    assert.equal(
      render('> [!NOTE]\n>\n> Text.'),
      '<div class="callout callout-note" role="note" aria-label="Note">\n<p class="callout-title">Note</p>\n<p>Text.</p>\n</div>',
    )
  })
  test('are told from plain quotes', () => {
    assert.equal(render('> [!OTHER]\n> Text.'), '<blockquote>\n<p>[!OTHER]\nText.</p>\n</blockquote>')
  })
})

describe('tables', () => {
  test('have classes for the alignment, no style, and no empty headings', () => {
    assert.equal(
      render('| | b |\n|---|---:|\n| c | d |'),
      '<div class="table"><table>\n<thead>\n<tr>\n<td></td>\n<th scope="col" class="align-right">b</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>c</td>\n<td class="align-right">d</td>\n</tr>\n</tbody>\n</table></div>',
    )
  })
})

describe('code', () => {
  test('a flag in a text stays on one line, a command breaks between its words', () => {
    assert.equal(inline('`--rm`'), '<code class="word">--rm</code>')
    assert.equal(inline('`docker run --rm`'), '<code>docker run <span class="word">--rm</span></code>')
  })
  test('a long name breaks between its words, a short one nowhere, and a bracket behind it goes to the next line whole', () => {
    assert.equal(inline('`service_healthy_now`'), '<code>service_<wbr>healthy_<wbr>now</code>')
    assert.equal(inline('`depends_on`'), '<code>depends_on</code>')
    assert.equal(inline('`up`(종료)'), '<code>up</code><wbr>(종료)')
    assert.equal(inline('`up` (ends)'), '<code>up</code> (ends)')
  })
  test('has its language, a button, and highlighting by classes', () => {
    const html = render('```bash\ndocker run --rm "a b"\n```')
    assert.match(
      html,
      /^<div class="code" data-language="bash"><pre><code><span class="hljs-built_in">docker<\/span> run <span class="hljs-attr">--rm<\/span> <span class="hljs-string">&quot;a b&quot;<\/span>\n<\/code><\/pre>/,
    )
    assert.match(
      html,
      /<span class="code-language">bash<\/span><button type="button" class="icon-button" data-action="copy-code" title="Copy Code" aria-label="Copy Code">/,
    )
  })
  test('marks commands after RUN only', () => {
    const html = render('```dockerfile\nCOPY a.json ./\nRUN npm ci\n```')
    assert.match(html, /<span class="hljs-keyword">COPY<\/span><span class="language-arguments"> a\.json \.\/<\/span>/)
    assert.match(
      html,
      /<span class="hljs-keyword">RUN<\/span><span class="language-bash"> <span class="hljs-built_in">npm<\/span> ci<\/span>/,
    )
  })
  test('is escaped when its language is text or not known', () => {
    assert.match(
      render('```text\n<b>\n```', 'ko'),
      /<pre><code>&lt;b&gt;\n<\/code><\/pre>\n<div class="code-tools"><span class="code-language">출력<\/span>/,
    )
    assert.match(
      render('```"><b>\n<b>\n```'),
      /^<div class="code" data-language="&quot;&gt;&lt;b&gt;"><pre><code>&lt;b&gt;\n/,
    )
  })
  for (const language of ['dockerfile', 'yaml', 'bash', 'json', 'javascript', 'python', 'ini', 'xml']) {
    test(`knows ${language}`, () => {
      const sample = {
        dockerfile: 'FROM a',
        yaml: 'a: b',
        bash: 'ls -l',
        json: '{"a": 1}',
        javascript: 'const a = 1',
        python: 'import os',
        ini: '[a]',
        xml: '<a/>',
      }[language]
      assert.match(render(`\`\`\`${language}\n${sample}\n\`\`\``), /<span class="hljs-/)
    })
  }
})

describe('examples and diagrams', () => {
  test('an example alone in its paragraph becomes a card', () => {
    const html = render('[Try it](example:keep-data)')
    assert.match(html, /^<div class="card" role="group" aria-label="Example: Keep data in a volume">/)
    assert.match(html, /<p class="card-summary">Shows what &lt;stays&gt;\.<\/p>/)
    assert.match(html, /<span>6 min<\/span><span>Needs Docker, Docker Compose<\/span>/)
    for (const action of ['open-example', 'copy-example', 'run-example'])
      assert.match(html, new RegExp(`data-action="${action}" data-example="keep-data"`))
    assert.doesNotMatch(html, /<p><div|Try it/)
  })
  test('a diagram becomes a figure with its text alternative', () => {
    const html = render('![Boxes & "lines".](diagram:layers)', 'ko')
    assert.match(
      html,
      /^<figure class="figure"><div class="diagram" data-action="enlarge-diagram"><svg role="img" aria-label="Boxes &amp; &quot;lines&quot;\." focusable="false" viewBox="0 0 720 120">/,
    )
    assert.match(html, /<text class="label" x="20" y="50">읽기 &amp; 쓰기<\/text>/)
    assert.match(
      html,
      /<\/svg><\/div><button type="button" class="icon-button" data-action="enlarge-diagram" title="그림 크게 보기"[^]*<\/button><\/figure>$/,
    )
  })
  test('the same diagram twice has ids of its own', () => {
    const html = render('![a](diagram:layers)\n\n![a](diagram:layers)')
    assert.deepEqual(
      [...html.matchAll(/ id="([^"]*)"/g)].map((found) => found[1]),
      ['diagram-1-arrow', 'diagram-2-arrow'],
    )
    assert.deepEqual(
      [...html.matchAll(/url\(([^)]*)\)/g)].map((found) => found[1]),
      ['#diagram-1-arrow', '#diagram-2-arrow'],
    )
  })
  test('a diagram that is not there, or stands amid a text, leaves its words', () => {
    assert.equal(
      render('![Some words](diagram:none)'),
      '<figure class="figure"><figcaption>Some words</figcaption></figure>',
    )
    assert.equal(render('See ![some words](diagram:layers) here.'), '<p>See some words here.</p>')
  })
  test('a picture from elsewhere leaves its words', () => {
    assert.equal(render('![words](https://example.com/a.png)'), '<p>words</p>')
  })
})

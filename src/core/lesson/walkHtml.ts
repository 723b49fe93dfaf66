import { emptyCourse } from '../notes/library'
import { anchorText } from '../explain/anchor'
import type { Anchor } from '../explain/anchor'
import type { FileWalk, SummaryLine, Unread, WalkItem, WalkPart, WalkStep } from '../explain/fileWalk'
import { aboutValue } from '../hover/explainKeyword'
import { codeText } from '../hover/markdown'
import { sentences } from '../hover/reference'
import { sayStatement } from '../hover/sayStatement'
import type { KeywordLibrary } from '../notes/library'
import { explain } from '../notes/library'
import { attributes, escapeHtml } from './escapeHtml'
import { pageIcons } from './pageIcons'
import type { RenderContext } from './renderMarkdown'
import { renderInline } from './renderMarkdown'
import { pageTexts } from './pageTexts'
import type { WalkTexts } from './walkTexts'
import { walkTexts } from './walkTexts'

type Statement = SummaryLine['say']

/** What is written while a page is made. */
interface Writing {
  readonly library: KeywordLibrary
  readonly texts: WalkTexts
  readonly context: RenderContext
  /** Keywords whose note's first sentence stands above already, and values with the note's text on them: `restart=always`. */
  readonly introduced: Set<string>
  /** What the list above the parts leads to. */
  readonly pitfalls: { readonly id: string; readonly line: number; readonly name: string }[]
}

/** A walk as HTML: summary, pitfalls, parts. Places are links with `data-action="line"` and `data-anchor`. */
export function walkHtml(walk: FileWalk, file: string, library: KeywordLibrary): string {
  const { language } = library
  const writing: Writing = {
    library,
    texts: walkTexts(language),
    context: { library: emptyCourse(language), lessonId: '' },
    introduced: new Set(),
    pitfalls: [],
  }
  // The parts first: they number the pitfalls.
  const parts = walk.parts.map((part, index) => partHtml(part, index, writing)).join('\n')
  const { texts } = writing
  return `<header class="walk-header">
<p class="page-module"><span>${escapeHtml(texts.kinds[walk.kind])}</span></p>
<h1>${escapeHtml(file)}</h1>
<p class="page-summary">${said(walk.summary.lead, writing)}</p>
</header>
${summaryHtml(walk, writing)}
${unreadHtml(walk.unread, writing)}
${pitfallsHtml(writing)}
<div class="walk-parts">
${parts}
</div>
`
}

/** The page for what there is no walk through: a heading and a sentence. */
export function noWalkHtml(title: string, text: string): string {
  return `<header class="walk-header"><h1>${escapeHtml(title)}</h1>
<p class="page-summary">${escapeHtml(text)}</p></header>`
}

function said(statement: Statement, { library, context }: Writing): string {
  return renderInline(sayStatement(statement, library), context)
}

function summaryHtml({ summary }: FileWalk, writing: Writing): string {
  if (summary.rows.length === 0) return ''
  const rows = summary.rows.map(({ label, lines }) => {
    const shown = lines.map((line) => `<li>${summaryLine(line, writing)}</li>`)
    return `<dt>${said(label, writing)}</dt><dd><ul>${shown.join('')}</ul></dd>`
  })
  return `<section${attributes({ class: 'walk-summary', 'aria-label': writing.texts.summary })}><dl>${rows.join('')}</dl></section>`
}

function summaryLine({ say, anchor }: SummaryLine, writing: Writing): string {
  const text = said(say, writing)
  return anchor ? `<a${lineLink(anchor)}>${text}</a>` : text
}

/** A title keeps VS Code from showing the `href`; an empty one shows nothing. */
function lineLink(anchor: Anchor, label?: string): string {
  return attributes({ href: '#', title: label ?? '', 'data-action': 'line', 'data-anchor': anchorText(anchor) })
}

function unreadHtml(unread: readonly Unread[], { texts }: Writing): string {
  if (unread.length === 0) return ''
  const lines = unread.slice(0, mostUnread).map(({ line, text }) => {
    const link = attributes({ href: '#', title: '', 'data-action': 'line', 'data-line': String(line) })
    return `<li><a${link}>${escapeHtml(texts.line(line + 1))}</a> <code>${escapeHtml(codeText(text))}</code></li>`
  })
  return `<section class="walk-unread callout callout-warning"><p class="callout-title">${escapeHtml(texts.unread(unread.length))}</p>
<p>${escapeHtml(texts.unreadHint)}</p><ul>${lines.join('')}</ul></section>`
}

const mostUnread = 10

function pitfallsHtml({ pitfalls, texts }: Writing): string {
  if (pitfalls.length === 0) return `<p class="walk-clear">${escapeHtml(texts.noPitfalls)}</p>`
  const links = pitfalls.map(({ id, line, name }) => {
    const link = attributes({ href: `#${id}`, title: '', 'data-action': 'pitfall', 'data-pitfall': id })
    return `<li><a${link}>${escapeHtml(texts.line(line + 1))} <code>${escapeHtml(name)}</code></a></li>`
  })
  const title = texts.pitfalls(pitfalls.length)
  return `<nav${attributes({ class: 'walk-pitfalls', 'aria-label': title })}><p>${pageIcons.warning}${escapeHtml(title)}</p><ul>${links.join('')}</ul></nav>`
}

function partHtml(
  { kind, name, anchor, line, about, said: own, steps }: WalkPart,
  index: number,
  writing: Writing,
): string {
  const id = `part-${String(index)}`
  const shown = name === '' ? said(kind, writing) : `<code>${escapeHtml(name)}</code>`
  const what = name === '' ? '' : ` <span class="walk-kind">${said(kind, writing)}</span>`
  const intro = about ? aboutPart(about, writing) : ''
  const title = writing.texts.goToLine(line + 1)
  return `<section${attributes({ class: 'walk-part', 'aria-labelledby': id })}>
<h2${attributes({ id })}><a${lineLink(anchor, title)}>${shown}</a>${what}</h2>
${intro === '' ? '' : `<p class="walk-about">${intro}</p>`}
${own.map((statement) => remarkHtml(statement, line, name, writing)).join('')}
${stepsHtml(steps, writing)}
</section>`
}

/** What such an object is; of a custom resource, which has no note, who defines it. */
function aboutPart(about: NonNullable<WalkPart['about']>, writing: Writing): string {
  const intro = introduction(about, writing)
  if (intro !== '' || explain(writing.library, about.id, about.general)) return intro
  return inline(aboutValue(about, undefined, writing).meaning, writing)
}

function stepHtml({ keyword, name, value, anchor, line, said: remarks, items }: WalkStep, writing: Writing): string {
  const note = explain(writing.library, keyword.id, keyword.general)
  const { meaning, warnings, isListed } = aboutValue(keyword, note, writing)
  // The texts of a note's list of values begin in lower case, behind the value that they are about.
  const ofValue = !isListed
    ? inline(meaning, writing)
    : isNew(`${note?.id ?? ''}=${keyword.value ?? ''}`, writing)
      ? `<code>${escapeHtml(codeText(keyword.value ?? ''))}</code>: ${ended(meaning, writing)}`
      : ''
  const words = [keyword.part === 'key' ? introduction(keyword, writing) : '', ofValue]
  const plain = remarks.filter(({ warning }) => !warning).map((statement) => said(statement, writing))
  const text = [...words, ...plain].filter((part) => part !== '').join(' ')
  const bites = [
    ...warnings.flatMap((part) => (part.kind === 'warning' ? [inline(part.markdown, writing)] : [])),
    ...remarks.filter(({ warning }) => warning).map((statement) => said(statement, writing)),
  ]
  if (text === '' && bites.length === 0 && items.length === 0 && value === undefined) return ''
  const title = writing.texts.goToLine(line + 1)
  const shownValue =
    value === undefined || value === '' ? '' : ` <code class="walk-value">${escapeHtml(codeText(value))}</code>`
  return `<li class="walk-step"><a class="walk-line"${lineLink(anchor, title)}>${String(line + 1)}<span class="visually-hidden"> ${escapeHtml(codeText(name))}</span></a>
<div class="walk-body"><p class="walk-keyword"><a${lineLink(anchor, title)} tabindex="-1"><code>${escapeHtml(codeText(name))}</code></a>${shownValue}</p>
${text === '' ? '' : `<p>${text}</p>`}${bites.map((html) => pitfallHtml(html, line, name, writing)).join('')}${itemsHtml(items, writing)}</div></li>`
}

function itemsHtml(items: readonly WalkItem[], writing: Writing): string {
  if (items.length === 0) return ''
  const rows = items.map(({ keyword, label, anchor, line }) => {
    const note = explain(writing.library, keyword.id, keyword.general)
    const { meaning, warnings } = aboutValue(keyword, note, writing)
    const bites = warnings.flatMap((part) =>
      part.kind === 'warning' ? [pitfallHtml(inline(part.markdown, writing), line, label, writing)] : [],
    )
    return `<li><a${lineLink(anchor, writing.texts.goToLine(line + 1))}><code>${escapeHtml(codeText(label))}</code></a> ${inline(meaning, writing)}${bites.join('')}</li>`
  })
  return `<ul class="walk-items">${rows.join('')}</ul>`
}

function stepsHtml(steps: readonly WalkStep[], writing: Writing): string {
  const shown = steps.map((step) => stepHtml(step, writing)).filter((html) => html !== '')
  return shown.length > 0 ? `<ol class="walk-steps">${shown.join('\n')}</ol>` : ''
}

/** Whether something is to be said for the first time on the page. */
function isNew(key: string, { introduced }: Writing): boolean {
  const before = introduced.size
  return introduced.add(key).size > before
}

function ended(markdown: string, writing: Writing): string {
  return inline(/[.!?]\s*$/.test(markdown) ? markdown : `${markdown}.`, writing)
}

function inline(markdown: string, { context }: Writing): string {
  return renderInline(markdown, context)
}

/** Each container begins with its name, which needs no explanation. */
const nameOfContainer = 'kubernetes:Container.name'

/** The first sentence of a keyword's note, where the keyword stands on the page for the first time. */
function introduction({ id, general }: { readonly id: string; readonly general?: string }, writing: Writing): string {
  const note = explain(writing.library, id, general)
  if (!note || note.id === nameOfContainer || !isNew(note.id, writing)) return ''
  return inline(sentences(note.text, 1), writing)
}

function remarkHtml(statement: Statement, line: number, name: string, writing: Writing): string {
  const html = said(statement, writing)
  return statement.warning ? pitfallHtml(html, line, name, writing) : `<p>${html}</p>`
}

function pitfallHtml(html: string, line: number, name: string, { pitfalls, context }: Writing): string {
  const id = `pitfall-${String(pitfalls.length + 1)}`
  pitfalls.push({ id, line, name: codeText(name) })
  const label = pageTexts(context.library.language).callouts.warning
  return `<p${attributes({ id, class: 'explanation-warning', tabindex: '-1' })}>${pageIcons.warning}<span class="visually-hidden">${escapeHtml(label)}: </span><span>${html}</span></p>`
}

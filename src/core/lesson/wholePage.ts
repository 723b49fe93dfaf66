import type { Language } from '../notes/note'
import { attributes, escapeHtml } from './escapeHtml'
import { pageTexts } from './pageTexts'

/** What every page needs from its host. */
export interface PageHost {
  /** New for each page: the only script that may run carries it. */
  readonly nonce: string
  /** `webview.cspSource`. */
  readonly cspSource: string
  readonly scriptUri: string
  readonly styleUri: string
}

/** What a page is, without what stands around it. */
export interface PageContent {
  readonly language: Language
  /** Text, not HTML. */
  readonly title: string
  /** HTML. */
  readonly body: string
  /** Classes beside `lesson`, which every page of ours has. */
  readonly kind?: string
  /** The lesson that the page shows, if it is one. */
  readonly lessonId?: string
  /** Further attributes of the body. */
  readonly data?: Readonly<Record<string, string>>
  /** In percent of VS Code's own size; one for which `media/lesson/size.css` has a rule. */
  readonly textSize: number
}

/** A page that is made anew for each lesson, term or sitting, in the columns of a page. */
export function wholePage(content: PageContent, host: PageHost): string {
  return pageDocument({ ...content, body: `<div class="page">\n${content.body}\n</div>` }, host)
}

/** A whole document with a strict content policy: one script, one style sheet, nothing from elsewhere and nothing inline. */
export function pageDocument(content: PageContent, host: PageHost): string {
  const { nonce, cspSource, scriptUri, styleUri } = host
  const texts = pageTexts(content.language)
  const policy = `default-src 'none'; style-src ${cspSource}; script-src 'nonce-${nonce}'; img-src ${cspSource}; font-src ${cspSource}`
  const status = {
    id: 'page-status',
    class: 'visually-hidden',
    role: 'status',
    'data-copied': texts.copied,
    'data-text-size': texts.textSize,
    'data-explanation': texts.explanation,
  }
  const kind = ['lesson', content.kind].filter((name) => name).join(' ')
  return `<!DOCTYPE html>
<html${attributes({ lang: content.language, 'data-text-size': String(content.textSize) })}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy"${attributes({ content: policy })}>
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(content.title)}</title>
<link rel="stylesheet"${attributes({ href: styleUri })}>
</head>
<body${attributes({ class: kind, 'data-lesson': content.lessonId, ...content.data })}>
${content.body}
<div${attributes(status)}></div>
<script${attributes({ nonce, src: scriptUri })}></script>
</body>
</html>
`
}

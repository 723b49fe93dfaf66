import type { Language } from '../notes/note'
import { attributes, escapeHtml } from './escapeHtml'
import { pageTexts } from './pageTexts'

/** What a page needs from its host. */
export interface ShellHost {
  /** New for each page: the only script that may run carries it. */
  readonly nonce: string
  /** `webview.cspSource`. */
  readonly cspSource: string
  readonly scriptUri: string
  readonly styleUri: string
}

/** A document whose content the host sends and replaces while the page stays: `id="content"`. Strict policy, nothing inline, nothing from elsewhere. */
export function explainShell(
  page: {
    readonly language: Language
    readonly title: string
    /** Classes beside `lesson`. */
    readonly kind: string
    readonly content: string
    readonly data?: Readonly<Record<string, string>>
  },
  { nonce, cspSource, scriptUri, styleUri }: ShellHost,
): string {
  const policy = `default-src 'none'; style-src ${cspSource}; script-src 'nonce-${nonce}'; img-src ${cspSource}; font-src ${cspSource}`
  const status = {
    id: 'page-status',
    class: 'visually-hidden',
    role: 'status',
    'data-copied': pageTexts(page.language).copied,
  }
  return `<!DOCTYPE html>
<html${attributes({ lang: page.language })}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy"${attributes({ content: policy })}>
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(page.title)}</title>
<link rel="stylesheet"${attributes({ href: styleUri })}>
</head>
<body${attributes({ class: `lesson ${page.kind}`, ...page.data })}>
<main id="content">
${page.content}
</main>
<div${attributes(status)}></div>
<script${attributes({ nonce, src: scriptUri })}></script>
</body>
</html>
`
}

import { attributes } from './escapeHtml'
import { pageIcons } from './pageIcons'
import type { PageTexts } from './pageTexts'

/** The small buttons of a lesson's header: both languages, size of the text, a file to print. */
export function pageTools(texts: PageTexts, sideBySide: boolean): string {
  const tool = (action: string, label: string, icon: string, more: Readonly<Record<string, string>> = {}): string =>
    `<button type="button" class="icon-button"${attributes({ 'data-action': action, title: label, 'aria-label': label, ...more })}>${icon}</button>`
  const tools = [
    tool('side-by-side', texts.sideBySide, pageIcons.columns, { 'aria-pressed': String(sideBySide) }),
    tool('smaller-text', texts.smallerText, pageIcons.smaller),
    tool('larger-text', texts.largerText, pageIcons.larger),
    tool('save-as-html', texts.saveAsHtml, pageIcons.save),
  ]
  return `<div class="page-tools" role="group"${attributes({ 'aria-label': texts.pageTools })}>
${tools.join('\n')}
</div>`
}

/** The box in which a diagram is shown large; the page's script puts the drawing in and takes it out again. */
export function enlargedBox(texts: PageTexts): string {
  const tool = (action: string, label: string, icon: string): string =>
    `<button type="button" class="icon-button"${attributes({ 'data-action': action, title: label, 'aria-label': label })}>${icon}</button>`
  return `<dialog class="enlarged"${attributes({ 'aria-label': texts.enlarge })}>
<div class="enlarged-tools">
${tool('smaller-diagram', texts.smallerDiagram, pageIcons.minus)}
${tool('larger-diagram', texts.largerDiagram, pageIcons.plus)}
${tool('close-diagram', texts.close, pageIcons.close)}
</div>
<div class="enlarged-drawing" tabindex="0" role="group"${attributes({ 'aria-label': texts.enlarge })}></div>
</dialog>`
}

/** A sentence of the notes for where Markdown is not shown: without backticks, stars and the addresses of links. */
export function plainMarkdown(text: string): string {
  return text.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/[`*]/g, '')
}

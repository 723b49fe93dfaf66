/** A sentence of the notes for where Markdown is not shown: `` The `volumes` **key** `` → `The volumes key`. What stands in code stays as it is. */
export function plainMarkdown(markdown: string): string {
  return markdown.replace(
    /(`+)(.*?)\1|\[((?:`[^`]*`|[^\]`])*)\]\([^)]*\)|\*+/g,
    (_found, ticks: string | undefined, code: string | undefined, label: string | undefined) =>
      ticks === undefined ? plainMarkdown(label ?? '') : (code ?? ''),
  )
}

/** Makes a text that was not written as Markdown show as it stands. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+!|<>~$&-]/g, '\\$&')
}

const codeLengthMost = 80

/** A text of the reader's as it may stand between backticks: on one line, without backticks, cut where it is long. */
export function codeText(text: string): string {
  const line = text.replace(/\s+/g, ' ').replaceAll('`', "'").trim()
  return line.length > codeLengthMost ? `${line.slice(0, codeLengthMost - 1)}…` : line
}

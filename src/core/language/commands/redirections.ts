const heredoc = /<<(-?)[ \t]*(?:'([^'\n]*)'|"([^"\n]*)"|\\?([\w.+-]+))/y

/** The beginning of a heredoc at an offset: its length, and its name, with `-` in front where it strips tabs and `=` where not. */
export function heredocAt(text: string, at: number): { readonly name: string; readonly length: number } | undefined {
  heredoc.lastIndex = at
  const found = text.startsWith('<<<', at) ? null : heredoc.exec(text)
  if (!found) return undefined
  const [all, strips, single, double, plain] = found
  return { name: `${strips ? '-' : '='}${single ?? double ?? plain ?? ''}`, length: all.length }
}

const placeholder = /<[A-Za-z](?:[\w.:/(),= -]|(?<=\w)\|(?=\w))*(?<=[\w)])>(?=[\s:/.,@"')]|$)/y

/** `<name>` at an offset: no redirection but a place that a text for readers leaves open. */
export function placeholderAt(text: string, at: number): string | undefined {
  placeholder.lastIndex = at
  return placeholder.exec(text)?.[0]
}

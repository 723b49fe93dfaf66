/** A hover of the Language Server Protocol, as far as it matters here. */
export interface ProtocolHover {
  readonly contents: unknown
}

/** The text of a protocol's hover, whichever of its shapes it has. */
export function hoverText(hover: ProtocolHover | null | undefined): string | undefined {
  return (hover && textOf(hover.contents)) || undefined
}

function textOf(contents: unknown): string {
  if (typeof contents === 'string') return contents
  if (Array.isArray(contents)) return contents.map(textOf).join('\n')
  const value = typeof contents === 'object' && contents !== null ? (contents as { value?: unknown }).value : undefined
  return typeof value === 'string' ? value : ''
}

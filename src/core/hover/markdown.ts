/** Makes a text that was not written as Markdown show as it stands. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+!|<>~$&-]/g, '\\$&')
}

/** An id as a reader knows the thing: `docker:run --rm` → `docker run --rm`, `compose:services.*.ports` → `services.*.ports`. */
export function idForReaders(id: string): string {
  const [family = '', rest = ''] = id.split(/:(.*)/s)
  return family === 'docker' || family === 'kubectl' ? `${family} ${rest}` : rest
}

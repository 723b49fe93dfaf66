/** An id as a reader knows the thing: `docker:run --rm` → `docker run --rm`, `compose:services.*.ports` → `services.*.ports`. */
export function idForReaders(id: string): string {
  const [family = '', rest = ''] = id.split(/:(.*)/s)
  return family === 'docker' || family === 'kubectl' ? `${family} ${rest}` : rest
}

/** The name that a reader types for a keyword: `ports` of `compose:services.*.ports`, `--rm` of `docker:run --rm`. */
export function nameOfKeyword(id: string): string {
  const shown = idForReaders(id)
  if (/^dockerfile:(?:#|ARG )/.test(id)) return shown.replace(/^(?:# |ARG )/, '')
  return shown.includes(' --')
    ? (shown.split(/[ ,](?=--|[^ ,]*$)/).at(-1) ?? shown)
    : (shown.replaceAll('[]', '').split(/[. ]/).at(-1) ?? shown)
}

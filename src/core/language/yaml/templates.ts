/** Templates inside YAML: Helm's and Jinja's `{{ … }}`, `{% … %}`, `<% … %>`, and `@name@`. They are filled in before YAML is read. */

/** What a line of nothing but templates is: `whole`, or one that goes on below, as a comment or not. */
export function isTemplateLine(line: string, indent: number): 'whole' | 'open' | 'comment' | undefined {
  if (line.startsWith('<%', indent) || line.startsWith('{%', indent)) return 'whole'
  if (!line.startsWith('{{', indent)) return undefined
  let at = indent
  while (line.startsWith('{{', at)) {
    const isComment = /^\{\{-?\s*\/\*/.test(line.slice(at))
    const end = line.indexOf(isComment ? '*/' : '}}', at)
    const close = isComment && end >= 0 ? line.indexOf('}}', end) : end
    if (close < 0) return isComment ? 'comment' : 'open'
    at = close + 2
    while (line[at] === ' ' || line[at] === '\t') at++
  }
  // Behind a key that is a template, or has one, there is a colon.
  return at >= line.length || !/^\S*\s*:(?:\s|$)/.test(line.slice(at)) ? 'whole' : undefined
}

/** Where a template that began on an earlier line ends on this one (behind its braces); -1 where it goes on. */
export function endOfTemplate(line: string, isComment: boolean): number {
  const end = isComment ? line.indexOf('*/') : line.indexOf('}}')
  if (end < 0 || (!isComment && line.lastIndexOf('{{', end) >= 0)) return -1
  const close = isComment ? line.indexOf('}}', end) : end
  return close < 0 ? -1 : close + 2
}

const inline = /\{\{(?:[^}]|\}(?!\}))*\}\}|<%(?:[^%]|%(?!>))*%>|\{%(?:[^%]|%(?!\}))*%\}|(?<=(?:^|[\s"'=:]))@[\w.-]+@/g

/**
 * A text in which no template disturbs the reading: lines of templates alone are blank, others hold letters where a template
 * stands. Every character keeps its place.
 */
export function withoutTemplates(text: string): string {
  if (!/\{\{|<%|\{%|@/.test(text)) return text
  const kept: string[] = []
  let state: 'open' | 'comment' | undefined
  for (const line of text.split('\n')) {
    const indent = line.search(/\S/)
    if (state) {
      const end = endOfTemplate(line, state === 'comment')
      if (end >= 0) state = undefined
      kept.push(end < 0 ? ' '.repeat(line.length) : ' '.repeat(end) + masked(line.slice(end)))
      continue
    }
    const whole = indent < 0 ? undefined : isTemplateLine(line, indent)
    if (whole) {
      if (whole !== 'whole') state = whole
      kept.push(' '.repeat(line.length))
      continue
    }
    const opened = line.lastIndexOf('{{')
    const isOpen = opened >= 0 && !line.includes('}}', opened)
    if (isOpen) state = 'open'
    kept.push(isOpen ? masked(line.slice(0, opened)) + 'T'.repeat(line.length - opened) : masked(line))
  }
  return kept.join('\n')
}

function masked(line: string): string {
  return line.replace(inline, (template) => 'T'.repeat(template.length))
}

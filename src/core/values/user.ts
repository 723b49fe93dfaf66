import type { Statement, WrittenValue } from './statement'

/** Who runs a process: `1000:1000`, `node`, `0`. Source: Dockerfile reference, USER. */
export function describeUser({ text }: WrittenValue): readonly Statement[] {
  const [user = '', group, ...more] = text.split(':')
  if (more.length > 0 || user === '' || group === '' || /[\s/$]/.test(text)) return []
  return [...userSaid(user), groupSaid(group)]
}

/** The same in Compose, where a plain number is no text. Source: Compose Specification's schema, `user` is a string. */
export function describeComposeUser(value: WrittenValue): readonly Statement[] {
  const said = describeUser(value)
  return value.style === 'plain' && /^\d+$/.test(value.text)
    ? [...said, { say: 'compose.number-not-text', with: { text: value.text }, warning: true }]
    : said
}

function userSaid(user: string): readonly Statement[] {
  if (user === '0' || user === 'root') return [{ say: 'user.root' }]
  return [/^\d+$/.test(user) ? { say: 'user.id', with: { user } } : { say: 'user.name', with: { user } }]
}

function groupSaid(group: string | undefined): Statement {
  if (group === undefined) return { say: 'user.no-group' }
  return /^\d+$/.test(group) ? { say: 'user.group-id', with: { group } } : { say: 'user.group-name', with: { group } }
}

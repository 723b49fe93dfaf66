import type { Statement } from './statement'

/**
 * Whom `--chown` makes the owner: `node`, `1000:1000`, `55:mygroup`. Source: readUser in BuildKit's solver/llbsolver/ops/user_linux.go; for names
 * the Dockerfile reference says otherwise, but a build does this.
 */
export function describeOwner(text: string): readonly Statement[] {
  const [user = '', group, ...more] = text.split(':')
  if (user === '' || group === '' || more.length > 0) return []
  return [ownerSaid(user), groupSaid(user, group)]
}

function ownerSaid(user: string): Statement {
  if (user === '0' || user === 'root') return { say: 'dockerfile.owner-root' }
  return /^\d+$/.test(user)
    ? { say: 'dockerfile.owner-id', with: { user } }
    : { say: 'dockerfile.owner-name', with: { user } }
}

function groupSaid(user: string, group: string | undefined): Statement {
  if (group === undefined) {
    return /^\d+$/.test(user)
      ? { say: 'dockerfile.owner-group-alike', with: { user } }
      : { say: 'dockerfile.owner-group-of-name' }
  }
  return /^\d+$/.test(group)
    ? { say: 'dockerfile.owner-group-id', with: { group } }
    : { say: 'dockerfile.owner-group-name', with: { group } }
}

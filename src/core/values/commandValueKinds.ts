import { idsOfFlag } from '../schema/commands'
import type { ValueKind } from './describeValue'

/** What a flag holds, by keyword id. */
const flagKinds: Readonly<Record<string, ValueKind>> = {
  'docker:run --publish': 'port',
}

/** What a flag holds, by the type that the program's help gives. */
const typeKinds: Readonly<Record<string, ValueKind>> = {}

/** Values that the notes of their flags explain one by one; other values of these flags are names, or tell themselves. */
export const fixedValues: Readonly<Record<string, readonly string[]>> = {
  'docker:run --restart': ['no', 'on-failure', 'always', 'unless-stopped'],
  'docker:run --pull': ['missing', 'always', 'never'],
  'docker:run --network': ['bridge', 'host', 'none'],
  'docker:build --progress': ['auto', 'plain', 'tty', 'quiet', 'rawjson'],
  'docker:compose up --pull': ['missing', 'always', 'never'],
  'docker:compose down --rmi': ['all', 'local'],
  'kubectl:* --output': ['wide', 'yaml', 'json', 'name'],
  'kubectl:* --dry-run': ['client', 'server', 'none'],
  'kubectl:* --cascade': ['background', 'foreground', 'orphan'],
  'kubectl:run --restart': ['Always', 'OnFailure', 'Never'],
}

/** The kind of a flag's value, `docker:run --publish` → `port`; undefined where a value explains itself. `type` is that of `CommandFlag`. */
export function flagValueKind(id: string, type: string, value: string): ValueKind | undefined {
  const ids = idsOfFlag(id)
  const own = ids.find((one) => Object.hasOwn(flagKinds, one))
  if (own !== undefined) return flagKinds[own]
  const fixed = ids.find((one) => Object.hasOwn(fixedValues, one))
  if (fixed !== undefined) return fixedValues[fixed]?.includes(value) ? 'enum' : undefined
  return Object.hasOwn(typeKinds, type) ? typeKinds[type] : undefined
}

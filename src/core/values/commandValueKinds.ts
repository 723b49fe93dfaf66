import { idsOfFlag } from '../schema/commands'
import type { ValueKind } from './describeValue'

type Kinds = Readonly<Record<string, ValueKind>>

/** What a flag holds, by keyword id; flags that are the same elsewhere (`idsOfFlag`) stand here once. */
const flagKinds: Kinds = {
  'docker:run --publish': 'port',
}

/** What a flag holds, by the type that the program's help gives. */
const typeKinds: Kinds = {}

/** What the arguments of a command are, from the first on; the last entry holds for all that follow. */
const argumentKinds: Readonly<Record<string, readonly (ValueKind | undefined)[]>> = {}

/** Values that the notes of their flags explain one by one. */
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
  const fixed = ids.find((one) => Object.hasOwn(fixedValues, one))
  if (fixed !== undefined && fixedValues[fixed]?.includes(value)) return 'enum'
  const own = ids.find((one) => Object.hasOwn(flagKinds, one))
  return own === undefined ? (Object.hasOwn(typeKinds, type) ? typeKinds[type] : undefined) : flagKinds[own]
}

/** The kind of a command's argument, counted from 1: `docker:run`, 1 → `image`. */
export function argumentValueKind(id: string, number: number): ValueKind | undefined {
  const kinds = Object.hasOwn(argumentKinds, id) ? argumentKinds[id] : undefined
  return kinds?.[Math.min(number, kinds.length) - 1]
}

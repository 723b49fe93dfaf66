/**
 * The docker and kubectl command lines, by name only: commands, their flags, and names for the same command. Built into `dist/commands.json`
 * and loaded only when a command line is met. Sources: the reference pages of docker/cli, docker/buildx and docker/compose; `kubectl --help`, 1.36.
 */
export interface CommandTable {
  /**
   * `docker run` → its flags, a space between: `init` takes no value, `detach,d` has a short form, `memory,m=bytes` takes a value of a type, and
   * `dry-run=?value` takes one only behind `=`. What stands at `docker`, `docker compose` and `kubectl` are the flags before the subcommand.
   */
  readonly commands: Readonly<Record<string, string>>
  /** `docker container run` → `docker run`. */
  readonly aliases: Readonly<Record<string, string>>
}

/** One flag of a command. */
export interface CommandFlag {
  /** The long form without its dashes: `publish`. */
  readonly name: string
  /** The letter of the short form. */
  readonly short?: string
  /** Whether a value follows: never, as the next word or behind `=`, or behind `=` only. */
  readonly takes: 'nothing' | 'value' | 'value behind ='
  /** The type that the program's help gives: `bytes`, `duration`, `list`. `value` where it gives none, `bool` for a flag without a value. */
  readonly type: string
}

/** No commands at all: until the table is there. */
export const noCommands: CommandTable = { commands: {}, aliases: {} }

/** The programs of the table. `docker-compose` is the older name of `docker compose`. */
const programs: Readonly<Record<string, string>> = {
  docker: 'docker',
  'docker-compose': 'docker compose',
  kubectl: 'kubectl',
}

/** The command that a word in command position calls: `/usr/bin/docker` → `docker`; undefined for other programs. */
export function programOf(word: string): string | undefined {
  const name = word.slice(word.lastIndexOf('/') + 1).replace(/\.exe$/, '')
  return Object.hasOwn(programs, name) ? programs[name] : undefined
}

/** The command under `command` that `word` names, in its short form: `docker container`, `run` → `docker run`. */
export function subcommandOf(table: CommandTable, command: string, word: string): string | undefined {
  const written = `${command} ${word}`
  const canonical = Object.hasOwn(table.aliases, written) ? table.aliases[written] : written
  return canonical !== undefined && Object.hasOwn(table.commands, canonical) ? canonical : undefined
}

const parents = new WeakMap<CommandTable, ReadonlySet<string>>()

/** Whether a command has others under it: `docker compose`, `kubectl rollout`. */
export function hasSubcommands(table: CommandTable, command: string): boolean {
  const known = parents.get(table) ?? new Set(Object.keys(table.commands).map((name) => name.replace(/ [^ ]+$/, '')))
  parents.set(table, known)
  return known.has(command)
}

/** Older names of flags that the programs still take. Sources: docker/cli, container/opts.go; docker/compose, `SetNormalizeFunc` in cmd/compose. */
const olderNames: Readonly<Record<string, string>> = {
  net: 'network',
  'net-alias': 'network-alias',
  'dns-opt': 'dns-option',
  'no-TTY': 'no-tty',
  volumes: 'volume',
  labels: 'label',
}

const readFlags = new Map<string, readonly CommandFlag[]>()

/** The flags of a command, without those that its parents give it. */
export function flagsOf(table: CommandTable, command: string): readonly CommandFlag[] {
  const text = Object.hasOwn(table.commands, command) ? (table.commands[command] ?? '') : ''
  const known = readFlags.get(text)
  if (known) return known
  const flags = text.split(' ').flatMap((flag) => readFlag(flag) ?? [])
  readFlags.set(text, flags)
  return flags
}

function readFlag(text: string): CommandFlag | undefined {
  const found = /^(?<name>[^,=]+)(?:,(?<short>.))?(?:=(?<optional>\?)?(?<type>.+))?$/.exec(text)?.groups
  if (!found) return undefined
  const { name = '', short, optional, type } = found
  const takes = type === undefined ? 'nothing' : optional ? 'value behind =' : 'value'
  return { name, ...(short && { short }), takes, type: type ?? 'bool' }
}

/** The flag of a command by its long name or by its letter, and the command to which it belongs: kubectl's own flags may stand anywhere. */
export function flagOf(
  table: CommandTable,
  command: string,
  written: { readonly long: string } | { readonly letter: string },
): { readonly owner: string; readonly flag: CommandFlag } | undefined {
  const owners = command.startsWith('kubectl ') ? [command, 'kubectl'] : [command]
  for (const owner of owners) {
    const flags = flagsOf(table, owner)
    const flag =
      'letter' in written
        ? flags.find(({ short }) => short === written.letter)
        : (flags.find(({ name }) => name === written.long) ??
          flags.find(({ name }) => name === olderNames[written.long]))
    if (flag) return { owner, flag }
  }
  return undefined
}

/** `docker compose up` → `docker:compose up`; the program alone, which owns the flags before a subcommand, → `docker:`. */
export function commandId(command: string): string {
  const [program = '', ...words] = command.split(' ')
  return `${program}:${words.join(' ')}`
}

/** `docker run`, `rm` → `docker:run --rm`; `docker`, `context` → `docker:--context`. */
export function flagId(command: string, name: string): string {
  const id = commandId(command)
  return `${id}${id.endsWith(':') ? '' : ' '}--${name}`
}

/** Whether an id such as `docker:run --rm` is in the table. `*` stands for any command of the program: `kubectl:* --output`. */
export function commandIdIsKnown(table: CommandTable, id: string): boolean {
  const [, program = '', words = '', flag] = /^(docker|kubectl):(.*?)(?: ?--(\S+))?$/.exec(id) ?? []
  const command = words === '' ? program : `${program} ${words}`
  const commands = words === '*' ? Object.keys(table.commands).filter((name) => name.startsWith(program)) : [command]
  if (flag === undefined) return words !== '*' && words !== '' && Object.hasOwn(table.commands, command)
  return commands.some((name) => flagsOf(table, name).some((known) => known.name === flag))
}

/**
 * Commands whose flags end at the first argument: what follows belongs to the program that they start.
 * Source: `SetInterspersed(false)` in docker/cli and docker/compose.
 */
const startsAnother: ReadonlySet<string> = new Set([
  'docker run',
  'docker create',
  'docker exec',
  'docker top',
  'docker commit',
  'docker service create',
  'docker compose run',
  'docker compose exec',
])

/** Whether the flags of a command end at its first argument: `docker run IMAGE -p 80:80` gives `-p` to the container. */
export function flagsEndAtArgument(command: string): boolean {
  return startsAnother.has(command)
}

/** Commands that take flags of others, which mean the same there; the nearest first. */
const flagsAs: Readonly<Record<string, readonly string[]>> = {
  'docker:create': ['docker:run'],
  'docker:update': ['docker:run'],
  'docker:restart': ['docker:stop'],
  'docker:import': ['docker:commit'],
  'docker:bake': ['docker:build'],
  'docker:builder prune': ['docker:buildx prune'],
  'docker:buildx dial-stdio': ['docker:build'],
  'docker:buildx du': ['docker:buildx create'],
  'docker:buildx history logs': ['docker:build'],
  'docker:buildx imagetools create': ['docker:build'],
  'docker:buildx inspect': ['docker:buildx create'],
  'docker:buildx ls': ['docker:buildx create'],
  'docker:buildx prune': ['docker:buildx create'],
  'docker:buildx rm': ['docker:buildx create'],
  'docker:compose attach': ['docker:attach'],
  'docker:compose build': ['docker:build'],
  'docker:compose commit': ['docker:commit'],
  'docker:compose cp': ['docker:cp'],
  'docker:compose create': ['docker:compose up'],
  'docker:compose events': ['docker:events'],
  'docker:compose exec': ['docker:exec'],
  'docker:compose export': ['docker:export'],
  'docker:compose kill': ['docker:kill'],
  'docker:compose logs': ['docker:logs'],
  'docker:compose restart': ['docker:stop'],
  'docker:compose run': ['docker:compose up', 'docker:run'],
  'docker:compose start': ['docker:compose up'],
  'docker:compose stats': ['docker:stats'],
  'docker:compose stop': ['docker:stop'],
  'docker:service create': ['docker:run'],
  'docker:service logs': ['docker:logs'],
  'docker:service rollback': ['docker:service create'],
  'docker:service scale': ['docker:service create'],
  'docker:service update': ['docker:service create', 'docker:run'],
  'docker:stack config': ['docker:stack deploy'],
  'docker:swarm join': ['docker:swarm init'],
  'docker:swarm update': ['docker:swarm init'],
  'docker:volume update': ['docker:volume create'],
  'kubectl:create clusterrole': ['kubectl:create role'],
  'kubectl:create clusterrolebinding': ['kubectl:create rolebinding'],
  'kubectl:debug': ['kubectl:run'],
  'kubectl:set subject': ['kubectl:create rolebinding'],
}

/**
 * The ids under which a flag may be explained, its own first: `docker:create --rm` as `docker:run --rm`, and `kubectl:get --output` as
 * `kubectl:* --output`, which means the same in every command. Any other id stands alone.
 */
export function idsOfFlag(id: string): readonly string[] {
  const [, command = '', program = '', flag] = /^((docker|kubectl):.+) (--\S+)$/.exec(id) ?? []
  if (flag === undefined) return [id]
  const others = Object.hasOwn(flagsAs, command) ? (flagsAs[command] ?? []) : []
  const ids = [command, ...others].map((one) => `${one} ${flag}`)
  if (flag === '--force' && command.endsWith(' prune')) ids.push('docker:system prune --force')
  if (command.startsWith('docker:compose ')) ids.push(`docker:compose ${flag}`)
  return [...ids, `${program}:* ${flag}`]
}

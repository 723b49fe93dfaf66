import type { Statement, WrittenValue } from './statement'
import { shellWords } from './shellWords'
import { variablesIn } from './variables'

/** A command as a Dockerfile gives it. */
export type CommandForm =
  { readonly form: 'exec'; readonly words: readonly string[] } | { readonly form: 'shell'; readonly line: string }

/** What a container runs, without words, and the list of arguments that it comes to. */
export interface DescribedCommand {
  /** The program and its arguments: `['/bin/sh', '-c', 'node app.js']`. */
  readonly argv: readonly string[]
  readonly statements: readonly Statement[]
}

const defaultShell = ['/bin/sh', '-c']

/** Reads what stands behind `CMD` or `ENTRYPOINT`: a JSON list of texts is the exec form, anything else a line for the shell. */
export function commandForm(text: string): CommandForm {
  const trimmed = text.trim()
  try {
    const words: unknown = trimmed.startsWith('[') ? JSON.parse(trimmed) : undefined
    if (Array.isArray(words) && words.every((word) => typeof word === 'string')) return { form: 'exec', words }
  } catch {
    // What is no JSON is a line for the shell, as for the builder.
  }
  return { form: 'shell', line: trimmed }
}

/**
 * What `ENTRYPOINT` and `CMD` come to together. `shell` is that of a `SHELL` instruction.
 * Source: Dockerfile reference, "Understand how CMD and ENTRYPOINT interact"; buildkit, parser/line_parsers.go.
 */
export function describeCommand({
  entrypoint,
  command,
  shell = defaultShell,
}: {
  readonly entrypoint?: CommandForm
  readonly command?: CommandForm
  readonly shell?: readonly string[]
}): DescribedCommand {
  const argvOf = (form: CommandForm): readonly string[] => (form.form === 'exec' ? form.words : [...shell, form.line])
  const first = entrypoint ? argvOf(entrypoint) : []
  const ignored = entrypoint?.form === 'shell' && command !== undefined
  const argv = [...first, ...(command && !ignored ? argvOf(command) : [])]
  const statements: Statement[] = []
  if (argv.length > 0) statements.push(runs(argv))
  for (const form of [entrypoint, ignored ? undefined : command]) if (form) statements.push(...problemsOf(form))
  const own = entrypoint ?? command
  const spaced = own?.form === 'exec' ? own.words[0] : undefined
  if (spaced !== undefined && /\s/.test(spaced))
    statements.push({ say: 'command.one-word', with: { word: spaced }, warning: true })
  if (ignored) statements.push({ say: 'command.ignored', warning: true })
  else if (entrypoint?.form === 'exec' && command?.form === 'shell')
    statements.push({ say: 'command.shell-as-arguments', with: { shell: shell.join(' ') }, warning: true })
  return { argv, statements }
}

function runs(argv: readonly string[]): Statement {
  return { say: 'command.runs', with: { argv: JSON.stringify(argv) } }
}

function problemsOf(form: CommandForm): readonly Statement[] {
  if (form.form === 'shell') return notJson(form.line)
  return notReplaced(form.words)
}

/** A list that was meant; `[ -f x ]` is a command of the shell. */
function notJson(line: string): readonly Statement[] {
  if (/^\[\s*'/.test(line))
    return [{ say: 'command.single-quotes', with: { line: line.replaceAll("'", '"') }, warning: true }]
  return /^\[\s*"/.test(line) ? [{ say: 'command.not-json', warning: true }] : []
}

/** A variable that no shell will see: `["echo", "$HOME"]`. */
function notReplaced(words: readonly string[]): readonly Statement[] {
  const throughShell = /(?:^|\/)(?:ba|da|a|z|k)?sh$|(?:^|[\\/])(?:cmd|powershell|pwsh)(?:\.exe)?$/i.test(words[0] ?? '')
  const [found] = throughShell
    ? []
    : words.flatMap((word) => variablesIn(word).map(({ start, end }) => word.slice(start, end)))
  return found === undefined ? [] : [{ say: 'command.not-replaced', with: { variable: found }, warning: true }]
}

/** A command of a compose file that is one text: Compose cuts it into words, and no shell runs. Source: compose-go, types/command.go. */
export function describeComposeCommand({ text }: WrittenValue): readonly Statement[] {
  if (text === '') return []
  const cut = shellWords(text.replaceAll('$$', '\uE000'))
  if (!cut) return [{ say: 'command.not-cut', warning: true }]
  const words = cut.words.map((word) => word.replaceAll('\uE000', '$'))
  // Single dollars are Compose's own and are replaced before the command is cut.
  const escaped = cut.words.map((word) => word.replaceAll('$', '').replaceAll('\uE000', '$'))
  const rest = cut.rest.replaceAll('\uE000', '$')
  return [
    ...(words.length > 0 ? [{ say: 'command.compose-runs', with: { argv: JSON.stringify(words) } } as const] : []),
    ...(rest === '' ? [] : [{ say: 'command.rest-is-lost', with: { rest }, warning: true } as const]),
    ...notReplaced(escaped),
  ]
}

/** The test of a health check that is one text: a shell in the container runs it. */
export function describeHealthTest({ text }: WrittenValue): readonly Statement[] {
  return text === ''
    ? []
    : [{ say: 'command.health-shell', with: { argv: JSON.stringify([...defaultShell, text.replaceAll('$$', '$')]) } }]
}

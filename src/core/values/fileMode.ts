import type { Statement, WrittenValue } from './statement'

/** Permissions that people mean: a number that is one of them as written in octal is not meant as a decimal. */
const usual = new Set(
  [
    '0',
    '400',
    '440',
    '444',
    '500',
    '550',
    '555',
    '600',
    '640',
    '644',
    '660',
    '664',
    '666',
    '700',
    '711',
    '750',
    '755',
  ].concat(['770', '775', '777', '1777']),
)

/** Octal digits as Docker reads them, on a command line or in a Dockerfile: `755`, `0755`, `1777`. */
export function describeOctalMode({ text }: WrittenValue): readonly Statement[] {
  return /^(?:0o?)?[0-7]{1,4}$/.test(text) ? permissions(Number.parseInt(text.replace('0o', ''), 8)) : []
}

/** The mode of a Compose config or secret: a plain number is what YAML makes of it, a quoted text is octal. Source: compose-go, FileMode. */
export function describeComposeMode(value: WrittenValue): readonly Statement[] {
  if (value.style !== 'plain') return /o/.test(value.text) ? [] : describeOctalMode(value)
  const mode = yamlNumber(value.text)
  if (mode === undefined) return []
  return [...permissions(mode), ...decimalTrap(value.text, mode)]
}

/** The mode of a file in a Kubernetes volume: a number up to 0777. Source: API reference, ConfigMapVolumeSource.defaultMode. */
export function describeKubernetesMode(value: WrittenValue): readonly Statement[] {
  const { text, style } = value
  if (style === 'quoted')
    return /^[0-7]+$/.test(text) ? [{ say: 'mode.not-a-number', with: { text }, warning: true }] : []
  const mode = yamlNumber(text)
  if (mode === undefined) return []
  if (mode > 0o777) {
    return /^[0-7]{3}$/.test(text)
      ? [{ say: 'mode.decimal-refused', with: { text, better: `0${text}` }, warning: true }]
      : [{ say: 'mode.too-large', warning: true }]
  }
  return [...permissions(mode), ...decimalTrap(text, mode)]
}

/** A whole number as YAML 1.1 and go-yaml read it: `0644` and `0o644` are octal, `420` is decimal. */
function yamlNumber(text: string): number | undefined {
  const octal = /^0o?([0-7]+)$/.exec(text)?.[1]
  if (octal !== undefined) return Number.parseInt(octal, 8)
  return /^(?:0|[1-9]\d*)$/.test(text) && Number(text) <= 0o7777 ? Number(text) : undefined
}

function decimalTrap(text: string, mode: number): readonly Statement[] {
  if (!/^[1-9]/.test(text)) return []
  const octal = mode.toString(8)
  return usual.has(text) && !usual.has(octal)
    ? [{ say: 'mode.read-as-decimal', with: { text, octal: `0${octal}`, better: `0${text}` }, warning: true }]
    : [{ say: 'mode.decimal', with: { text, octal: `0${octal}` } }]
}

const rights: readonly Statement[] = [
  { say: 'rights.none' },
  { say: 'rights.execute' },
  { say: 'rights.write' },
  { say: 'rights.write-execute' },
  { say: 'rights.read' },
  { say: 'rights.read-execute' },
  { say: 'rights.read-write' },
  { say: 'rights.all' },
]

/** Twelve bits as `ls` shows them, and in words. */
function permissions(mode: number): readonly Statement[] {
  const of = (shift: number): Statement => rights[(mode >> shift) & 7] ?? { say: 'rights.none' }
  const said: Statement[] = [
    { say: 'mode.permissions', with: { symbols: symbols(mode), owner: of(6), group: of(3), others: of(0) } },
  ]
  if (mode & 0o4000) said.push({ say: 'mode.set-user' })
  if (mode & 0o2000) said.push({ say: 'mode.set-group' })
  if (mode & 0o1000) said.push({ say: 'mode.sticky' })
  return said
}

/** 0o644 → `rw-r--r--`, 0o1777 → `rwxrwxrwt`. */
function symbols(mode: number): string {
  const letters = [6, 3, 0].flatMap((shift) => {
    const bits = (mode >> shift) & 7
    return [bits & 4 ? 'r' : '-', bits & 2 ? 'w' : '-', bits & 1 ? 'x' : '-']
  })
  const special = [
    [0o4000, 2, 's'],
    [0o2000, 5, 's'],
    [0o1000, 8, 't'],
  ] as const
  for (const [bit, place, letter] of special)
    if (mode & bit) letters[place] = letters[place] === 'x' ? letter : letter.toUpperCase()
  return letters.join('')
}

import { describeOctalMode } from './fileMode'
import type { Statement, WrittenValue } from './statement'

const clausePattern = /^(?<who>[ugoa]*)(?<change>(?:[-+=][rwxXst]*)+)$/

/** `COPY --chmod`: octal digits, or clauses as chmod(1) takes them: `u=rwx,go=rx`, `+x`. */
export function describeChmod(value: WrittenValue): readonly Statement[] {
  const octal = describeOctalMode(value)
  if (octal.length > 0) return octal
  const said: Statement[] = []
  for (const clause of value.text.split(',')) {
    const found = clausePattern.exec(clause)?.groups
    if (!found) return []
    for (const [, sign = '', letters = ''] of (found.change ?? '').matchAll(/([-+=])([rwxXst]*)/g))
      said.push(changed(sign, whoOf(found.who ?? ''), rightsOf(letters)))
  }
  return said
}

function changed(sign: string, who: readonly Statement[], rights: readonly Statement[]): Statement {
  if (rights.length === 0) return { say: 'chmod.nothing', with: { who } }
  if (sign === '+') return { say: 'chmod.add', with: { who, rights } }
  return sign === '-' ? { say: 'chmod.remove', with: { who, rights } } : { say: 'chmod.set', with: { who, rights } }
}

function whoOf(letters: string): readonly Statement[] {
  if (letters === '' || letters.includes('a')) return [{ say: 'who.all' }]
  const names: Readonly<Record<string, Statement>> = {
    u: { say: 'who.owner' },
    g: { say: 'who.group' },
    o: { say: 'who.others' },
  }
  return letters.split('').flatMap((letter) => names[letter] ?? [])
}

function rightsOf(letters: string): readonly Statement[] {
  const names: Readonly<Record<string, Statement>> = {
    r: { say: 'rights.read' },
    w: { say: 'rights.write' },
    x: { say: 'rights.execute' },
    X: { say: 'rights.execute-if-any' },
    s: { say: 'rights.set-id' },
    t: { say: 'rights.sticky' },
  }
  return letters.split('').flatMap((letter) => names[letter] ?? [])
}

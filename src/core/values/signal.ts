import type { Statement, WrittenValue } from './statement'

/** Linux signals by name, with their numbers on amd64 and arm64. Source: signal(7). */
const signals: Readonly<Record<string, readonly [number, Statement]>> = {
  HUP: [1, { say: 'signal.hup' }],
  INT: [2, { say: 'signal.int' }],
  QUIT: [3, { say: 'signal.quit' }],
  ABRT: [6, { say: 'signal.other' }],
  KILL: [9, { say: 'signal.kill' }],
  USR1: [10, { say: 'signal.usr' }],
  USR2: [12, { say: 'signal.usr' }],
  TERM: [15, { say: 'signal.term' }],
  WINCH: [28, { say: 'signal.winch' }],
}

/** The signal that asks a container to stop: `SIGQUIT`, `quit`, `3`, `SIGRTMIN+3`. */
export function describeSignal({ text }: WrittenValue): readonly Statement[] {
  const name = text.toUpperCase().replace(/^SIG/, '')
  const found = Object.entries(signals).find(([known, [number]]) => known === name || String(number) === text)
  if (found) {
    const [known, [number, meaning]] = found
    const said: Statement = { say: 'signal.is', with: { name: `SIG${known}`, number: String(number), meaning } }
    return known === 'KILL' ? [said, { say: 'signal.kill-at-once', warning: true }] : [said]
  }
  const offset = /^RTMIN(?:\+(\d+))?$/.exec(name)
  if (!offset) return []
  const number = String(34 + Number(offset[1] ?? 0))
  return [
    {
      say: 'signal.is',
      with: {
        name: `SIG${name}`,
        number,
        meaning: number === '37' ? { say: 'signal.rtmin-3' } : { say: 'signal.other' },
      },
    },
  ]
}

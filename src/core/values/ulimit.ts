import { withoutPrototype } from '../schema/withoutPrototype'
import { grouped } from './numbers'
import type { Statement, WrittenValue } from './statement'

/** What each limit counts. Source: docker/go-units, ulimit.go; getrlimit(2). */
const limits: Readonly<Record<string, Statement>> = withoutPrototype({
  core: { say: 'limit.core' },
  cpu: { say: 'limit.cpu' },
  data: { say: 'limit.data' },
  fsize: { say: 'limit.fsize' },
  locks: { say: 'limit.locks' },
  memlock: { say: 'limit.memlock' },
  msgqueue: { say: 'limit.msgqueue' },
  nice: { say: 'limit.nice' },
  nofile: { say: 'limit.nofile' },
  nproc: { say: 'limit.nproc' },
  rss: { say: 'limit.rss' },
  rtprio: { say: 'limit.rtprio' },
  rttime: { say: 'limit.rttime' },
  sigpending: { say: 'limit.sigpending' },
  stack: { say: 'limit.stack' },
})

/** One limit of `docker run --ulimit`: `nofile=1024:2048`. */
export function describeUlimit({ text }: WrittenValue): readonly Statement[] {
  const found = /^(?<name>[a-z]+)=(?<soft>-1|\d+)(?::(?<hard>-1|\d+))?$/.exec(text)?.groups
  const { name = '', soft = '', hard = soft } = found ?? {}
  const counts = limits[name]
  if (!found || !counts) return []
  if (hard !== '-1' && (soft === '-1' || Number(soft) > Number(hard)))
    return [{ say: 'ulimit.soft-above-hard', with: { soft, hard }, warning: true }]
  return [{ say: 'ulimit.named', with: { counts } }, ...ends(soft, hard)]
}

/** The number that stands behind a limit's name in Compose: `65535`, `-1`. */
export function describeUlimitNumber({ text }: WrittenValue): readonly Statement[] {
  return /^(?:-1|\d+)$/.test(text) ? ends(text, text) : []
}

/** One end of a limit, `soft` or `hard`. */
export function describeLimit({ text }: WrittenValue): readonly Statement[] {
  if (text === '-1') return [{ say: 'ulimit.unlimited' }]
  return /^\d+$/.test(text) ? [{ say: 'ulimit.limit', with: { limit: grouped(Number(text)) } }] : []
}

function ends(soft: string, hard: string): readonly Statement[] {
  if (soft === hard)
    return [
      soft === '-1' ? { say: 'ulimit.unlimited' } : { say: 'ulimit.both', with: { limit: grouped(Number(soft)) } },
    ]
  return [
    hard === '-1'
      ? { say: 'ulimit.soft', with: { soft: grouped(Number(soft)) } }
      : { say: 'ulimit.soft-and-hard', with: { soft: grouped(Number(soft)), hard: grouped(Number(hard)) } },
  ]
}

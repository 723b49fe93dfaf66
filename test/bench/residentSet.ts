import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'

/** How much memory a process holds, in bytes. */
export function residentSetOf(pid: number): number {
  const status = `/proc/${String(pid)}/status`
  const kilobytes = existsSync(status)
    ? /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(status, 'utf8'))?.[1]
    : execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' }).trim()
  if (kilobytes === undefined) throw new Error(`Process ${String(pid)} holds no memory: it has ended.`)
  return Number(kilobytes) * 1024
}

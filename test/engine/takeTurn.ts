import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { isAlive } from './isAlive'

/** Waits until no other process holds `folder`, makes it, and gives what lets go of it. One that died half-way, as its number tells, is not waited for. */
export async function takeTurn(folder: string): Promise<() => Promise<void>> {
  const owner = join(folder, 'pid')
  for (;;) {
    try {
      await mkdir(folder)
      await writeFile(owner, String(process.pid))
      return () => rm(folder, { recursive: true, force: true })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
    await sleep(300)
    const pid = await readFile(owner, 'utf8').catch(() => '')
    if (pid !== '' && !isAlive(Number(pid))) await rm(folder, { recursive: true, force: true })
  }
}

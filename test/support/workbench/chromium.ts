import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { runProgram } from './program'

const programs = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const hangulFont = 'fonts-noto-cjk'

/** Finds a program on the PATH. */
export function onPath(program: string): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '')
  return folders.map((folder) => join(folder, program)).find((path) => existsSync(path))
}

/** Gives Chromium's path, and installs it with a Hangul font from Debian when it is missing and we may. */
export async function installChromium(say: (line: string) => void): Promise<string> {
  const missing = [...(findChromium() === undefined ? ['chromium'] : []), ...((await hasHangul()) ? [] : [hangulFont])]
  if (missing.length > 0) await installDebianPackages(missing, say)
  const path = findChromium()
  if (path === undefined) {
    throw new Error(
      `Chromium is missing: install it, such as \`sudo apt-get install chromium ${hangulFont}\`, and run the same command again.`,
    )
  }
  return path
}

function findChromium(): string | undefined {
  const macintosh = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
  return programs.map(onPath).find((path) => path !== undefined) ?? (existsSync(macintosh) ? macintosh : undefined)
}

/** Whether Korean text can be drawn. Where nobody can say (no fontconfig, not Debian), we do not ask for a font. */
async function hasHangul(): Promise<boolean> {
  if (onPath('fc-list') === undefined) return onPath('apt-get') === undefined
  return (await runProgram('fc-list', [':lang=ko'], '/', 'Reinstall fontconfig.')).trim() !== ''
}

async function installDebianPackages(names: readonly string[], say: (line: string) => void): Promise<void> {
  const command = `apt-get install ${names.join(' ')}`
  if (onPath('apt-get') === undefined || process.getuid?.() !== 0) {
    if (!names.includes('chromium'))
      return say(`Korean text will show as boxes: no font has Hangul. \`sudo ${command}\` mends it.`)
    throw new Error(
      `The tests need packages that only an administrator can install: run \`sudo ${command}\`, then the same command again.`,
    )
  }
  say(`Installing the Debian packages ${names.join(' and ')}.`)
  const wait = ['-o', 'DPkg::Lock::Timeout=600']
  const wayOut = `Run \`${command}\` yourself, then the same command again.`
  await runProgram('apt-get', [...wait, 'update'], '/', wayOut)
  await runProgram('apt-get', [...wait, 'install', '--yes', '--no-install-recommends', ...names], '/', wayOut)
}

import { installChromium } from './chromium'
import { installWorkbench } from './install'

const say = (line: string) => console.log(line)

/** Installs what the tests in a browser need before the first of them starts: they run side by side, and one of them installs for all. */
async function installAll(): Promise<void> {
  const chromium = await installChromium(say)
  await installWorkbench(say)
  say(`${chromium} and the workbench are there.`)
}

installAll().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})

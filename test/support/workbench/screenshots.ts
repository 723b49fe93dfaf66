import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { startBrowser } from './browser'
import { copySampleWorkspace, projectRoot, temporaryFolder } from './folders'
import { showFeatures } from './screenshotTour'
import { startServer } from './server'

const themes = { light: 'Light Modern', dark: 'Dark Modern', 'high-contrast': 'Default High Contrast' } as const

/** `npm run screenshots`: pictures of the features at 1400×900, the sidebar 260 pixels wide, in three themes and both languages. Names given as arguments choose some. */
async function screenshots(wanted: readonly string[]): Promise<void> {
  const target = join(projectRoot, 'media', 'screenshots')
  await mkdir(target, { recursive: true })
  const folder = await temporaryFolder()
  const say = (line: string) => console.log(line)
  const server = await startServer({ folder: await copySampleWorkspace(folder.path), extensions: [projectRoot], say })
  const browser = await startBrowser(say)
  try {
    for (const [theme, label] of Object.entries(themes)) {
      await server.setSettings({
        'workbench.colorTheme': label,
        'window.autoDetectColorScheme': false,
        'editor.minimap.enabled': false,
      })
      for (const language of ['ko', 'en'] as const) {
        const take = async (name: string, page: Page) => {
          const file = `${name}-${theme}-${language}.png`
          if (wanted.length > 0 && !wanted.some((word) => file.includes(word))) return
          const picture = await page.screenshot()
          await writeFile(join(target, file), picture)
          say(`media/screenshots/${file}: ${Math.ceil(picture.length / 1024)} KB`)
        }
        const page = await browser.open(server.address, { language, width: 1400, height: 900 })
        await showFeatures(page, language, take)
        await page.context().close()
      }
    }
  } finally {
    await browser.close()
    await server.stop()
    await folder.remove()
  }
}

screenshots(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})

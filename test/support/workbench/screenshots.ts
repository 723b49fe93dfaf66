import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { startBrowser, type Language } from './browser'
import { builtCourse, plain } from './builtNotes'
import { copySampleWorkspace, projectRoot, temporaryFolder } from './folders'
import { lessonCalled } from './lessonPage'
import { clickAt, hoverText, openFile, openSidebar, runCommand, treeRow } from './page'
import { startServer } from './server'
import { frameWith } from './webviews'

const themes = { light: 'Light Modern', dark: 'Dark Modern', 'high-contrast': 'Default High Contrast' } as const

/** `npm run screenshots`: pictures of the hover, the sidebar and a lesson, in three themes and both languages. Names given as arguments choose some. */
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
        const page = await browser.open(server.address, { language })
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

/** Goes through the features as a reader would, and takes a picture of each. */
async function showFeatures(
  page: Page,
  language: Language,
  take: (name: string, page: Page) => Promise<void>,
): Promise<void> {
  await hoverText(page, 'compose.yaml', '    volumes:')
  await take('hover', page)

  await showExplained(page, take)

  const { modules } = builtCourse(language)
  const lessons = modules.flatMap((module) => module.lessons)
  const sidebar = await openSidebar(page, 'Container Notes')
  for (const lesson of lessons.slice(0, 2))
    await (await treeRow(page, sidebar, plain(lesson.title))).getByRole('checkbox').click()
  const volumes = lessons.find(({ id }) => id === 'docker/volumes')
  if (volumes === undefined)
    throw new Error('The course has no lesson docker/volumes: name another one in screenshots.ts.')
  const row = await treeRow(page, sidebar, plain(volumes.title))
  await row.locator('.monaco-tl-twistie').click()
  await page.mouse.move(800, 600)
  await page.waitForTimeout(500)
  await take('sidebar', page)

  await runCommand(page, 'View: Close All Editors')
  await row.locator('.label-name').click()
  await lessonCalled(page, plain(volumes.title))
  await page.keyboard.press('Control+KeyB')
  await page.mouse.move(640, 790)
  await page.waitForTimeout(1000)
  await take('lesson', page)
}

/** The Explain view under the course, and the page of a compose file and of a manifest beside them. */
async function showExplained(page: Page, take: (name: string, page: Page) => Promise<void>): Promise<void> {
  const sidebar = await openSidebar(page, 'Container Notes')
  const header = sidebar.locator('.pane-header', { hasText: /설명|Explain/ })
  if ((await header.getAttribute('aria-expanded')) !== 'true') await header.click()
  await frameWith(page, '.explain-view #content > *')
  for (const [file, needle, name] of [
    ['compose.yaml', '    dep‸ends_on:', 'explain-compose'],
    ['k8s/web.yaml', '  repl‸icas:', 'explain-manifest'],
  ] as const) {
    const editor = await openFile(page, file)
    await clickAt(page, editor, needle)
    await page.locator('.editor-group-container.active .editor-actions .codicon-list-flat').first().click()
    await frameWith(page, '.walk-parts h2')
    await page.waitForTimeout(1000)
    await take(name, page)
    await runCommand(page, 'View: Close All Editors')
  }
}

screenshots(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})

import { mkdir, writeFile } from 'node:fs/promises'
import { startBrowser } from './browser'
import { builtCourse, plain } from './builtNotes'
import { copySampleWorkspace, projectRoot, temporaryFolder } from './folders'
import { lessonCalled } from './lessonPage'
import { openSidebar, runCommand, treeRow, openFile } from './page'
import { startServer } from './server'

async function main(): Promise<void> {
  const [
    themeName = 'Dark Modern',
    language = 'en',
    id = 'keep-the-database',
    lesson = 'docker/volumes',
    file = 'compose.yaml',
  ] = process.argv.slice(2)
  const out = '/tmp/exer/shots'
  await mkdir(out, { recursive: true })
  const folder = await temporaryFolder()
  const server = await startServer({
    folder: await copySampleWorkspace(folder.path),
    extensions: [projectRoot],
    say: () => undefined,
  })
  const browser = await startBrowser()
  try {
    await server.setSettings({
      'workbench.colorTheme': themeName,
      'window.autoDetectColorScheme': false,
      'editor.minimap.enabled': false,
    })
    const page = await browser.open(server.address, { language: language as 'en', width: 1500, height: 900 })
    const take = async (name: string) => {
      await page.waitForTimeout(900)
      await writeFile(`${out}/${id}-${name}-${themeName.split(' ')[0]}-${language}.png`, await page.screenshot())
    }
    try {
      const title = plain(
        builtCourse(language as 'en')
          .modules.flatMap((m) => m.lessons)
          .find((l) => l.id === lesson)?.title ?? '',
      )
      const sidebar = await openSidebar(page, 'Container Notes')
      await (await treeRow(page, sidebar, title)).click()
      const frame = await lessonCalled(page, title)
      await frame.locator('.exercise').scrollIntoViewIfNeeded()
      await take('1-card')
      await frame.locator('[data-action="openExercise"]').click()
      await page.locator('.quick-input-widget:visible .monaco-list-row').first().waitFor()
      await take('2-where')
      await page.keyboard.press('Enter')
      await page.locator(`.tab[data-resource-name="${file}"]`).waitFor()
      await take('3-begun')
      await frame.locator('.hint summary').first().click()
      await frame.locator('[data-action="checkExercise"]').click()
      await page.waitForTimeout(2500)
      await take('4-red')
      await page
        .locator('.part.activitybar .action-item:has(.action-label[aria-label^="Testing"])')
        .click()
        .catch(() => undefined)
      await page.waitForTimeout(1500)
      await take('5-explorer')
      await frame.locator('[data-action="showSolution"]').click()
      await page.waitForTimeout(2000)
      await take('6-solution')
    } catch (error) {
      await take('failed')
      throw error
    }
  } finally {
    await browser.close()
    await server.stop()
    await folder.remove()
  }
}
void openFile
void runCommand
main().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})

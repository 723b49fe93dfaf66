import type { Page } from 'playwright-core'
import type { Language } from './browser'
import { builtCourse, plain } from './builtNotes'
import { commandTitle } from './dialogs'
import { action, lessonCalled } from './lessonPage'
import { clickAt, hoverText, openFile, openSidebar, runCommand, treeRow } from './page'
import { frameWith } from './webviews'

/** Takes a picture under a name. */
export type Take = (name: string, page: Page) => Promise<void>

/** Goes through the features as a reader would, and takes a picture of each. */
export async function showFeatures(page: Page, language: Language, take: Take): Promise<void> {
  await hoverText(page, 'compose.yaml', '    volumes:')
  await take('hover', page)

  await narrowSidebar(page, 260)
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
  await showLesson(page, plain(volumes.title), take)
  await showSearch(page, language, take)
}

/** Draws the edge of the side bar until the view has this width, in pixels. */
async function narrowSidebar(page: Page, width: number): Promise<void> {
  const view = await page.locator('.part.sidebar').boundingBox()
  if (!view) throw new Error('There is no side bar to be made narrow.')
  const [edge, middle] = [view.x + view.width, view.y + view.height / 2]
  await page.mouse.move(edge, middle)
  await page.mouse.down()
  await page.mouse.move(view.x + width, middle, { steps: 5 })
  await page.mouse.up()
}

/** A lesson with its diagram, in both languages side by side, and with a question that was answered. */
async function showLesson(page: Page, title: string, take: Take): Promise<void> {
  const lesson = await lessonCalled(page, title)
  await page.keyboard.press('Control+KeyB')
  await page.mouse.move(640, 790)
  await page.waitForTimeout(1000)
  await take('lesson', page)

  await lesson
    .locator('.diagram')
    .first()
    .evaluate((element) => element.scrollIntoView({ block: 'center' }))
  await page.waitForTimeout(500)
  await take('diagram', page)

  const question = lesson.locator('.question').first()
  await question.locator('label').first().click()
  await question.locator('[type="submit"]').click()
  await question.evaluate((element) => element.scrollIntoView({ block: 'start' }))
  await page.waitForTimeout(500)
  await take('questions', page)

  await action(lesson, 'side-by-side').click()
  const pairs = await frameWith(page, '.pair')
  await pairs
    .locator('.diagram')
    .first()
    .evaluate((element) => element.scrollIntoView({ block: 'center' }))
  await page.waitForTimeout(1000)
  await take('side-by-side', page)
  await action(pairs, 'side-by-side').click()
  await page.waitForTimeout(500)
}

async function showSearch(page: Page, language: Language, take: Take): Promise<void> {
  await runCommand(page, commandTitle(language, 'search'))
  await page.locator('.quick-input-widget:visible .quick-input-box input').fill(language === 'ko' ? '볼륨을' : 'volums')
  await page.waitForTimeout(1000)
  await take('search', page)
  await page.keyboard.press('Escape')
}

/** The Explain view under the course, and the page of a compose file and of a manifest beside them. */
async function showExplained(page: Page, take: Take): Promise<void> {
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

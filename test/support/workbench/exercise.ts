import type { Frame, Locator, Page } from 'playwright-core'
import { lessonCalled } from './lessonPage'
import { openSidebar, treeRow } from './page'

/** Opens a lesson by its title in the sidebar and gives its page, scrolled to the exercise's card. */
export async function openExerciseCard(page: Page, title: string, exercise: string): Promise<Frame> {
  const sidebar = await openSidebar(page, 'Container Notes')
  await (await treeRow(page, sidebar, title)).click()
  const lesson = await lessonCalled(page, title)
  await cardOf(lesson, exercise).scrollIntoViewIfNeeded()
  return lesson
}

/** The card of an exercise on a lesson's page. */
export function cardOf(lesson: Frame, exercise: string): Locator {
  return lesson.locator(`#exercise-${exercise}`)
}

/** A button of the card by what it does, such as `checkExercise`. */
export function cardButton(lesson: Frame, exercise: string, action: string): Locator {
  return cardOf(lesson, exercise).locator(`[data-action="${action}"]`)
}

/** Replaces what stands in the editor of a file, and saves it. One line: what is typed is not indented by the editor then. */
export async function writeAndSave(page: Page, file: string, text: string): Promise<void> {
  await page.locator(`.tab[data-resource-name="${file}"]`).click()
  await page.keyboard.press('Control+KeyA')
  await page.keyboard.insertText(text)
  // Brackets that the editor closed by itself stand behind the cursor.
  await page.keyboard.press('Control+Shift+End')
  await page.keyboard.press('Delete')
  await page.keyboard.press('Control+KeyS')
}

/** The lines of the editor that the gutter marks as failed. */
export function failedMarks(page: Page): Locator {
  return page.locator('.editor-instance .testing-run-glyph.codicon-testing-failed-icon')
}

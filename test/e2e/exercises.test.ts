import { equal, match, ok } from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { Page } from 'playwright-core'
import type { Language } from '../support/workbench/browser'
import { builtCourse, plain } from '../support/workbench/builtNotes'
import { cardButton, cardOf, failedMarks, openExerciseCard, writeAndSave } from '../support/workbench/exercise'
import { runCommand } from '../support/workbench/page'
import { productWindows } from '../support/workbench/productWindows'

/** Minutes rather than seconds: a machine that does other things at the same time starts the workbench slowly. */
const patience = { timeout: 180_000 }

/** What is done in each language, on another exercise each: they share the folder. The solutions are written another way than ours. */
const cases = {
  en: {
    id: 'keep-the-database',
    file: 'compose.yaml',
    begun: '0 of 3 checks pass',
    said: 'Nothing is mounted at /var/lib/postgresql/data.',
    half: '2 of 3 checks pass',
    wrong:
      '{services: {db: {image: "postgres:17", volumes: ["d:/var/lib/postgresql/data", "./init:/docker-entrypoint-initdb.d:ro"]}}}',
    right:
      '{services: {db: {image: "postgres:17", volumes: ["d:/var/lib/postgresql/data", "./init:/docker-entrypoint-initdb.d:ro"]}}, volumes: {d: {}}}',
    solved: 'Solved',
    more: 'Lesson: ',
    reset: { title: 'Reset the Exercise', yes: 'Reset', undo: 'Undo' },
  },
  ko: {
    id: 'complete-the-pod',
    file: 'pod.yaml',
    begun: '검사 항목 5개 중 0개 통과',
    said: 'apiVersion 값이 apps/v1(이)다.',
    half: '검사 항목 5개 중 4개 통과',
    wrong:
      '{"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "web", "labels": {"app": "web"}}, "spec": {"containers": [{"name": "web", "image": "nginx", "ports": [{"containerPort": 80}]}]}}',
    right:
      '{"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "web", "labels": {"app": "web"}}, "spec": {"containers": [{"name": "web", "image": "nginx:1.29", "ports": [{"containerPort": 80}]}]}}',
    solved: '해결',
    more: '레슨: ',
    reset: { title: '연습 문제 처음으로 되돌리기', yes: '초기화', undo: '실행 취소' },
  },
} as const

suite('exercises, with the pointer', () => {
  const windows = productWindows()

  function inWindow(language: Language, body: (page: Page) => Promise<void>): Promise<void> {
    return windows.inWindow({ language }, 'exercise', body)
  }

  for (const language of ['en', 'ko'] as const) {
    const { id, file, begun, said, half, wrong, right, solved, more, reset } = cases[language]
    test(
      `begun on the lesson's card, red with its reasons, checked on save, solved, and reset (${language})`,
      patience,
      () =>
        inWindow(language, async (page) => {
          const course = builtCourse(language)
          const exercise = course.exercises[id]
          const title = course.modules
            .flatMap(({ lessons }) => lessons)
            .find((one) => one.id === exercise?.lesson)?.title
          const lesson = await openExerciseCard(page, plain(title ?? ''), id)
          const state = cardOf(lesson, id).locator('.card-state')

          // Hints come one by one.
          const hints = cardOf(lesson, id).locator('.hint > p')
          equal(await hints.nth(0).isVisible(), false, 'a hint before it is asked for')
          await cardOf(lesson, id).locator('.hint summary').first().click()
          equal(await hints.nth(0).isVisible(), true, 'the first hint')
          equal(await hints.nth(1).isVisible(), false, 'the second hint')

          await cardButton(lesson, id, 'openExercise').click()
          await page.locator('.quick-input-widget:visible .monaco-list-row.focused').filter({ hasText: id }).waitFor()
          await page.keyboard.press('Enter')
          await page.locator(`.tab[data-resource-name="${file}"]`).waitFor()

          await cardButton(lesson, id, 'checkExercise').click()
          await state.filter({ hasText: begun }).waitFor()
          await failedMarks(page).first().waitFor()

          // A failure in the results has its reasons and the way to the lesson.
          await page.locator('.test-output-peek-tree .monaco-list-row').nth(1).click()
          const message = page.locator('.test-output-peek-message-container').first()
          await message.filter({ hasText: said }).waitFor()
          await message.locator('a').filter({ hasText: more }).waitFor()

          await writeAndSave(page, file, wrong)
          await state.filter({ hasText: half }).waitFor()
          equal(await failedMarks(page).count(), 1, 'marks of what is left')
          await writeAndSave(page, file, right)
          await state.filter({ hasText: solved }).waitFor()
          await failedMarks(page).first().waitFor({ state: 'detached', timeout: 10_000 })

          await runCommand(page, `Container Notes: ${reset.title}`)
          const dialog = page.locator('.monaco-dialog-box')
          match(await dialog.innerText(), new RegExp(file))
          await page.locator('.monaco-diff-editor').first().waitFor({ state: 'attached' })
          await dialog.getByRole('button', { name: reset.yes, exact: true }).click()
          await state.filter({ hasText: begun }).waitFor()
          await page.locator('.notification-toast').getByRole('button', { name: reset.undo }).click()
          await page
            .locator('.view-line')
            .filter({ hasText: right.slice(0, 20) })
            .first()
            .waitFor()
          ok((await state.innerText()).length > 0)
        }),
    )
  }
})

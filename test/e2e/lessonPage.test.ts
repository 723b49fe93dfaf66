import { equal, match, ok } from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, suite, test } from 'node:test'
import type { Frame, Page } from 'playwright-core'
import { startBrowser, type Browser, type Language } from '../support/workbench/browser'
import { builtCourse, builtGlossary, firstSentence, lessonAndNext, plain } from '../support/workbench/builtNotes'
import { commandTitle, find, told } from '../support/workbench/dialogs'
import { copySampleWorkspace, projectRoot, temporaryFolder, type TemporaryFolder } from '../support/workbench/folders'
import {
  action,
  lessonCalled,
  markedSection,
  scrollTop,
  sectionIn,
  unfoldContents,
} from '../support/workbench/lessonPage'
import { hoverWord } from '../support/workbench/hoverWord'
import { openSidebar, reloadWindow, runCommand } from '../support/workbench/page'
import { startServer, type WorkbenchServer } from '../support/workbench/server'
import { frameWith } from '../support/workbench/webviews'
import { withWindow } from '../support/workbench/withWindow'

/** Minutes rather than seconds: a machine that does other things at the same time starts the workbench slowly. */
const patience = { timeout: 240_000 }
const lessonId = 'docker/volumes'

const words = {
  ko: { compare: '예제', saved: 'docker-volumes.ko.html' },
  en: { compare: 'example', saved: 'docker-volumes.en.html' },
} as const

suite('a lesson page, used with pointer and keyboard', () => {
  let folder: TemporaryFolder
  let workspace: string
  let server: WorkbenchServer
  let browser: Browser

  before(async () => {
    folder = await temporaryFolder()
    workspace = await copySampleWorkspace(folder.path)
    server = await startServer({ folder: workspace, extensions: [projectRoot] })
    browser = await startBrowser()
  })
  after(async () => {
    await browser?.close()
    await server?.stop()
    await folder?.remove()
  })

  const inWindow = async (language: Language, name: string, body: (page: Page) => Promise<void>): Promise<void> => {
    // What a test before has set, such as the language, would win over the window's.
    await server.setSettings({})
    await withWindow(browser, server.address, name, { language }, body, () => server.logs())
  }

  for (const language of ['ko', 'en'] as const) {
    const [{ title }] = lessonAndNext(builtCourse(language), lessonId)
    const [{ title: otherTitle }] = lessonAndNext(builtCourse(language === 'ko' ? 'en' : 'ko'), lessonId)

    test(`both languages stand side by side, larger, and do so again after a reload (${language})`, patience, () =>
      inWindow(language, 'side-by-side', async (page) => {
        const lesson = await openLesson(page, language, title)
        const before_ = await fontSize(lesson)
        await action(lesson, 'larger-text').click()
        ok((await fontSize(lesson)) > before_, 'the text did not get larger')
        await lesson.locator('#bind-mount').scrollIntoViewIfNeeded()
        await action(lesson, 'side-by-side').click()

        const check = async (frame: Frame): Promise<void> => {
          equal(plain(await frame.locator('.page-other-title').innerText()), plain(otherTitle))
          ok((await frame.locator('.pair').count()) > 10, 'paragraphs in pairs')
          ok((await fontSize(frame)) > before_, 'the text is as small as before')
        }
        await check(await pairedLesson(page))
        await reloadWindow(page)
        await check(await pairedLesson(page))
      }),
    )

    test(
      `the contents say where one is, and a reload brings back place, language and answers (${language})`,
      patience,
      () =>
        inWindow(language, 'contents', async (page) => {
          const opened = await openLesson(page, language, title)
          // The page's own button, so that the language is not the one with which the window starts.
          await action(opened, 'language').click()
          const lesson = await lessonCalled(page, plain(otherTitle))
          const question = lesson.locator('.question').first()
          await question.locator('label').first().click()
          await question.locator('[type="submit"]').click()
          const result = await question.locator('.question-result').innerText()
          ok(result.trim(), 'the answer is not judged')

          await unfoldContents(lesson)
          await lesson.locator('.contents:visible a[data-section="bind-mount"]').click()
          await markedSection(lesson, 'bind-mount')
          const { y = -1 } = (await lesson.locator('#bind-mount').boundingBox()) ?? {}
          ok(y >= 0 && y < 400, `the section's heading stands at ${y}`)
          await lesson.locator('#bind-mount').hover()
          for (let turns = 0; turns < 40 && (await sectionIn(lesson)) === 'bind-mount'; turns++) {
            await page.mouse.wheel(0, 120)
            await page.waitForTimeout(150)
          }
          const ids = await lesson
            .locator('.contents-wide a[data-section]')
            .evaluateAll((links) => links.map((link) => link.getAttribute('data-section') ?? ''))
          const section = ids[ids.indexOf('bind-mount') + 1] ?? ''
          await markedSection(lesson, section)

          // The page tells its place a moment after it came to rest.
          await page.waitForTimeout(1000)
          const top = await scrollTop(lesson)
          await reloadWindow(page)
          const again = await lessonCalled(page, plain(otherTitle))
          await markedSection(again, section)
          equal(Math.abs((await scrollTop(again)) - top) <= 2, true, `${top} → ${await scrollTop(again)}`)
          equal(await again.locator('.question').first().locator('.question-result').innerText(), result)
          equal(await page.locator('.tab', { hasText: plain(otherTitle) }).count(), 1, 'one panel')
        }),
    )

    test(`a keyword is explained as in a file, to the pointer and to the keyboard (${language})`, patience, () =>
      inWindow(language, 'keyword', async (page) => {
        const lesson = await openLesson(page, language, title)
        const keyword = lesson.locator('main a[data-keyword]').first()
        const sentence = firstSentence((await keyword.getAttribute('data-keyword')) ?? '', language)
        await keyword.hover()
        const box = lesson.locator('.keyword-explanation')
        await box.waitFor()
        ok(plain(await box.innerText()).includes(sentence), `${sentence} is not in ${await box.innerText()}`)
        await box.getByRole('link').last().hover()
        equal(await box.isVisible(), true, 'the pointer went into the explanation')
        await page.keyboard.press('Escape')
        await box.waitFor({ state: 'detached' })

        await lesson.locator('main h2').first().click()
        await keyword.focus()
        await page.keyboard.press('Shift+Tab')
        await page.keyboard.press('Tab')
        await box.waitFor()
        await page.keyboard.press('Tab')
        equal(await box.evaluate((element) => element.contains(document.activeElement)), true, 'Tab leads into it')

        await page.keyboard.press('Escape')
        await hoverWord(lesson.locator('.code[data-language="bash"] code', { hasText: 'docker stop' }).first(), 'stop')
        await box.waitFor()
        ok(plain(await box.innerText()).includes(firstSentence('docker:stop', language)), await box.innerText())
      }),
    )

    test(`a diagram is enlarged, a text is found, and an example is compared (${language})`, patience, () =>
      inWindow(language, 'tools', async (page) => {
        const lesson = await openLesson(page, language, title)
        await lesson.locator('.diagram svg').first().click()
        const large = lesson.locator('.enlarged-drawing svg')
        await large.waitFor()
        ok(((await large.boundingBox())?.height ?? 0) > 400, 'the drawing is as small as before')
        await page.keyboard.press('Escape')
        await large.waitFor({ state: 'detached' })

        await page.keyboard.press('Control+KeyF')
        const finder = page.locator('.simple-find-part.visible input')
        await finder.fill('tmpfs')
        await page.keyboard.press('Enter')
        await page.keyboard.press('Escape')

        await action(lesson, 'compare-example').click()
        await told(page, words[language].compare)
      }),
    )

    test(`the page is saved as one file, and a file that is there is asked about (${language})`, patience, () =>
      inWindow(language, 'save', async (page) => {
        const lesson = await openLesson(page, language, title)
        const path = join(workspace, words[language].saved)
        await action(lesson, 'save-as-html').click()
        await saveDialogWith(page, path)
        await page.keyboard.press('Enter')
        await told(page, words[language].saved)
        const html = readFileSync(path, 'utf8')
        match(html, new RegExp(`<title>${plain(title)}</title>`))
        ok(!/<script|<link|<button/.test(html), 'the file runs or loads something')

        writeFileSync(path, 'mine')
        await runCommand(page, commandTitle(language, 'saveLessonAsHtml'))
        await saveDialogWith(page, path)
        await page.keyboard.press('Enter')
        // The dialog is the workbench's own, which is in English here.
        await page.locator('.quick-input-widget:visible').filter({ hasText: 'already exists' }).waitFor()
        equal(readFileSync(path, 'utf8'), 'mine', 'replaced without a question')
        await page.keyboard.press('Escape')
      }),
    )

    test(`a term is found in the search, shown in the glossary, and leads to its lesson (${language})`, patience, () =>
      inWindow(language, 'glossary', async (page) => {
        const term = builtGlossary().find(({ id }) => id === 'taint')
        ok(term?.say)
        await openSidebar(page, 'Container Notes')
        await page.keyboard.press('Control+Alt+/')
        await find(page, language === 'ko' ? '멱등' : 'idempotent')
        const glossary = await frameWith(page, '.term-meant')
        match(await glossary.locator('.term-meant').innerText(), /idempotent/)

        await glossary.locator('.glossary-filter').fill(language === 'ko' ? '테인트' : 'taint')
        equal(await glossary.locator('.term:visible').count(), 1)
        ok(plain(await glossary.locator('.term:visible').innerText()).includes(plain(term.say[language])))
        await glossary.locator('.term:visible [data-action="lesson"]').click()
        const [{ title: lesson }] = lessonAndNext(builtCourse(language), term.lesson?.split('#')[0] ?? '')
        await lessonCalled(page, plain(lesson))
      }),
    )
  }
})

/** Opens the lesson by the command and gives its page. */
async function openLesson(page: Page, language: Language, title: string): Promise<Frame> {
  await openSidebar(page, 'Container Notes')
  await runCommand(page, commandTitle(language, 'openLesson'))
  await find(page, plain(title))
  return lessonCalled(page, plain(title))
}

/** Waits until the dialog proposes a path: it opens with the folder first. */
async function saveDialogWith(page: Page, path: string): Promise<void> {
  const input = page.locator('.quick-input-widget:visible .quick-input-box input')
  for (let tries = 0; tries < 50; tries++) {
    if ((await input.inputValue().catch(() => '')) === path) return
    await page.waitForTimeout(200)
  }
  throw new Error(`The dialog proposes ${JSON.stringify(await input.inputValue())} instead of ${path}.`)
}

function pairedLesson(page: Page): Promise<Frame> {
  return frameWith(page, '.side-by-side')
}

function fontSize(frame: Frame): Promise<number> {
  return frame.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize))
}

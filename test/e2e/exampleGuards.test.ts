import { deepEqual, equal, ok } from 'node:assert/strict'
import { createServer } from 'node:http'
import { after, before, suite, test } from 'node:test'
import type { Page } from 'playwright-core'
import type { CourseExample } from '../../src/core/notes/library'
import { startBrowser, type Browser, type Language } from '../support/workbench/browser'
import { builtCourse, plain } from '../support/workbench/builtNotes'
import { answer, asked, choose, commandOn, inFront, heard, press, said, told } from '../support/workbench/dialogs'
import { withExampleWindow } from '../support/workbench/exampleWindow'
import type { FakeTools } from '../support/workbench/fakeTools'

const patience = { timeout: 240_000 }
const ran = (tools: FakeTools, tool: 'docker' | 'kubectl', ...names: string[]): number =>
  tools.calls(tool).filter(([first = '']) => names.includes(first)).length

suite('what keeps a step of an example from running', () => {
  let browser: Browser
  before(async () => {
    browser = await startBrowser()
  })
  after(() => browser?.close())

  for (const language of ['ko', 'en'] as const) {
    const { examples } = builtCourse(language)
    const [keepData, firstPod, bindMount] = ['keep-data', 'first-pod', 'bind-mount'].map((id) => examples[id])
    if (!keepData || !firstPod || !bindMount) throw new Error('An example is gone: name another one here.')
    const copy = async (page: Page, example: CourseExample): Promise<void> => {
      await commandOn(page, language, 'copyExample', plain(example.title))
      await choose(page, `sample-workspace/${example.id}`)
      await heard(page, said(language, 'Open in New Window'))
    }
    const run = (page: Page, example: CourseExample): Promise<void> =>
      commandOn(page, language, 'runExample', plain(example.title))

    test(`no docker on this machine: told, with the way out (${language})`, patience, () =>
      withExampleWindow(browser, 'absent', { language, tools: [] }, async ({ page }) => {
        await run(page, keepData)
        const message = '{0} was not found on this machine. The example needs it; nothing was run.'
        const item = await told(page, said(language, message, 'Docker'))
        await item
          .locator('.monaco-button')
          .filter({ hasText: said(language, 'How to Install') })
          .first()
          .waitFor()
        equal(await page.locator('.terminal-wrapper').count(), 0, 'terminals')
      }),
    )

    test(
      `a daemon that does not answer, cancelling, a result that differs, a port in use (${language})`,
      patience,
      () =>
        withExampleWindow(browser, 'guards', { language }, async ({ page, tools }) => {
          await tools.set('stopped')
          await run(page, keepData)
          await heard(page, said(language, 'How to Start It'))
          await tools.unset('stopped')
          equal(ran(tools, 'docker', 'build', 'run'), 0, 'commands while the daemon was stopped')

          await copy(page, keepData)
          await tools.set('slow')
          const [build, first] = keepData.steps
          await run(page, keepData)
          await inFront(page, build?.run ?? '')
          await page.keyboard.press('Enter')
          await answer(await asked(page, build?.run ?? ''), said(language, 'Run in Terminal'))
          const pulling = await told(page, 'pulling python:3.13-slim')
          await pulling.hover()
          await pulling.locator('.monaco-button').first().click()
          await heard(page, said(language, '{0}: cancelled.', plain(build?.title ?? '')))
          equal(ran(tools, 'docker', 'interrupted'), 1, 'interrupts of the build')
          await tools.unset('slow')

          await tools.set('wrong')
          await run(page, keepData)
          await choose(page, `2. ${first?.title ?? ''}`)
          if ((first?.run.length ?? 0) > 80)
            await answer(await asked(page, first?.run ?? ''), said(language, 'Run in Terminal'))
          await heard(page, said(language, 'The output has nothing that matches "{0}".', first?.expect.output ?? ''))

          await copy(page, bindMount)
          const listener = createServer((_request, response) => void response.end('theirs'))
          await new Promise<void>((resolve) => {
            listener.once('error', () => resolve()).listen(8083, '127.0.0.1', resolve)
          })
          try {
            const before = ran(tools, 'docker', 'run')
            await run(page, bindMount)
            await inFront(page, bindMount.steps[0]?.run ?? '')
            await page.keyboard.press('Enter')
            await answer(await asked(page, bindMount.steps[0]?.run ?? ''), said(language, 'Run in Terminal'))
            await heard(page, said(language, 'Run Anyway'))
            equal(ran(tools, 'docker', 'run'), before, 'runs on a port in use')
          } finally {
            listener.close()
          }
        }),
    )

    test(`a cluster that is not known to be local, or another than before (${language})`, patience, () =>
      withExampleWindow(browser, 'cluster', { language }, async ({ page, tools }) => {
        await copy(page, firstPod)
        await stepsStopOutside(page, language, firstPod, tools)
      }),
    )
  }

  async function stepsStopOutside(
    page: Page,
    language: Language,
    example: CourseExample,
    tools: FakeTools,
  ): Promise<void> {
    const title = plain(example.title)
    const apply = example.steps.find(({ run }) => run.startsWith('kubectl apply'))
    ok(apply, 'a step that applies')
    const tryToApply = async (): Promise<void> => {
      await commandOn(page, language, 'runExample', title)
      await choose(page, apply.run)
    }
    const applied = (): number => ran(tools, 'kubectl', 'apply')
    const input = page.locator('.quick-input-widget:visible .quick-input-box input')

    await tryToApply()
    await answer(await asked(page, apply.run), said(language, 'Run in Terminal'))
    await heard(page, '`kind create cluster`')
    equal(applied(), 0, 'applied without a context')

    await tools.set('context', 'shop-production\nhttps://shop.example.com:6443')
    await tryToApply()
    await page.locator('.quick-input-widget:visible').filter({ hasText: 'https://shop.example.com:6443' }).waitFor()
    await input.fill('shop')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Escape')
    equal(applied(), 0, 'applied in a foreign context')
    deepEqual(
      [...new Set(tools.calls('kubectl').map(([first = '']) => first))].toSorted(),
      ['config', 'version'],
      'what kubectl was asked so far',
    )

    await tools.set('context', 'kind-notes\nhttps://127.0.0.1:41234')
    await tryToApply()
    await heard(page, said(language, '{0}: as expected.', plain(apply.title)))
    equal(applied(), 1, 'applied in a local context')

    await tools.set('context', 'shop-production\nhttps://shop.example.com:6443')
    await tryToApply()
    await heard(page, '`kubectl config use-context`')
    equal(applied(), 1, 'applied after the context changed')

    await tryToApply()
    await page.locator('.quick-input-widget:visible').filter({ hasText: 'https://shop.example.com:6443' }).waitFor()
    await input.fill('shop-production')
    await page.keyboard.press('Enter')
    await heard(page, said(language, '{0}: as expected.', plain(apply.title)))
    equal(applied(), 2, 'applied after its name was typed')

    await commandOn(page, language, 'cleanUpExample', title)
    await answer(await asked(page, said(language, 'Clean up "{0}"?', title)), said(language, 'Run in Terminal'))
    const gone = '{0}: nothing is left. The context "{1}" has no namespace of it any more.'
    await heard(page, said(language, gone, title, 'shop-production'))
  }

  test('a terminal whose shell uses another cluster: stopped before anything is applied', patience, async () => {
    const language = 'en'
    const example = builtCourse(language).examples['first-pod']
    if (!example) throw new Error('The example first-pod is gone: name another one here.')
    const settings = { 'terminal.integrated.env.linux': { FAKE_CONTEXT: 'shop-production' } }
    await withExampleWindow(browser, 'terminal', { language, settings }, async ({ page, tools }) => {
      await tools.set('context', 'kind-notes\nhttps://127.0.0.1:41234')
      await commandOn(page, language, 'copyExample', plain(example.title))
      await choose(page, 'sample-workspace/first-pod')
      await heard(page, 'Open in New Window')
      await commandOn(page, language, 'runExample', plain(example.title))
      await choose(page, 'kubectl apply -f namespace.yaml')
      await answer(await asked(page, 'kubectl apply -f namespace.yaml'), 'Run in Terminal')
      await heard(page, 'The terminal uses the context "shop-production", not "kind-notes"')
      equal(ran(tools, 'kubectl', 'apply'), 0, 'applied')
    })
  })

  test('a workspace that is not trusted: nothing runs, and the files open all the same', patience, async () => {
    const example = builtCourse('en').examples['keep-data']
    if (!example) throw new Error('The example keep-data is gone: name another one here.')
    const settings = { 'security.workspace.trust.startupPrompt': 'never' }
    await withExampleWindow(browser, 'trust', { language: 'en', askTrust: true, settings }, async ({ page, tools }) => {
      await commandOn(page, 'en', 'openExample', plain(example.title))
      await page.locator('.tab[data-resource-name="Dockerfile"]').waitFor()
      await commandOn(page, 'en', 'runExample', plain(example.title))
      await press(await told(page, 'Steps of examples run only in a trusted workspace.'), 'Manage Workspace Trust')
      await page.locator('.workspace-trust-editor').waitFor()
      deepEqual(tools.calls('docker'), [], 'calls of docker')
    })
  })
})

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { answers, check, inOrder, move, question, result, steps, whys } from './askedQuestions'
import { openLessonPage } from './openLessonPage'
import type { OpenPage, PageSetting } from './openLessonPage'
import { testBrowser } from './testBrowser'

const browser = testBrowser()

const open = (setting?: PageSetting): Promise<OpenPage> => openLessonPage(browser(), setting)
describe('a choice', () => {
  test('with the pointer: both answers are explained, the section is offered, host and state are told', async () => {
    const opened = await open()
    const { page, sentOf } = opened
    await question(page, 'lost-when').getByText('When the container stops').click()
    assert.deepEqual(await whys(page, 'lost-when'), [])
    await check(page, 'lost-when')
    assert.equal(await result(page, 'lost-when'), 'Not right. See why below.')
    assert.deepEqual(await whys(page, 'lost-when'), [
      'Wrong It stays: docker start finds it.',
      'Right It goes with the container.',
    ])
    const told = { lesson: 'docker/volumes', question: 'lost-when', right: false, given: [0] }
    assert.deepEqual(await sentOf('answered'), { type: 'answered', ...told })
    assert.deepEqual(await answers(opened), { 'lost-when': { given: [0], checked: true } })
  })

  test('by keyboard alone: arrows choose, Enter checks, Enter begins anew', async () => {
    const { page, sentOf } = await open()
    await page.focus('[name="question-lost-when"]')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    assert.equal(await result(page, 'lost-when'), 'That is right.')
    assert.deepEqual((await sentOf('answered')).given, [1])
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Try Again')
    await page.keyboard.press('Enter')
    assert.equal(await result(page, 'lost-when'), '')
    assert.deepEqual(await whys(page, 'lost-when'), [])
    assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('value')), '0')
    assert.equal(await question(page, 'lost-when').locator(':checked').count(), 0)
  })

  test('of several takes them all, and no other', async () => {
    const { page, sent } = await open()
    const choices = question(page, 'stays').getByRole('checkbox')
    await choices.nth(0).check()
    await check(page, 'stays')
    assert.equal(await result(page, 'stays'), 'Not right. See why below.')
    await check(page, 'stays')
    await choices.nth(0).focus()
    await page.keyboard.press('Space')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
    await check(page, 'stays')
    assert.equal(await result(page, 'stays'), 'That is right.')
    const told = (await sent()).flatMap((message) =>
      message.type === 'answered' ? [[message.right, message.given]] : [],
    )
    assert.deepEqual(told, [
      [false, [0]],
      [true, [0, 1]],
    ])
  })

  test('that was not made is not checked', async () => {
    const { page, sent } = await open()
    await check(page, 'lost-when')
    assert.equal(await result(page, 'lost-when'), 'Choose or type an answer first.')
    assert.deepEqual(await whys(page, 'lost-when'), [])
    assert.deepEqual(await sent(), [{ type: 'ready' }])
  })

  test('of an output is checked the same way', async () => {
    const { page } = await open({ language: 'ko' })
    await question(page, 'prints').getByRole('radio').nth(1).check()
    await check(page, 'prints')
    assert.equal(await result(page, 'prints'), '틀렸다. 이유는 아래에 있다.')
    assert.deepEqual(await whys(page, 'prints'), [
      '정답 The quotes keep it one argument.',
      '오답 So it would be without quotes.',
    ])
  })
})

describe('an order', () => {
  const id = 'from-file-to-container'

  test('by keyboard: buttons and arrow keys move a step, the focus stays on it, its place is said', async () => {
    const opened = await open()
    const { page, sentOf } = opened
    const [first = ''] = await steps(page)
    await move(page, first, 'down').focus()
    await page.keyboard.press('Enter')
    assert.equal((await steps(page))[1], first)
    assert.equal(await result(page, id), '2 of 3')
    await page.keyboard.press('ArrowDown')
    assert.equal((await steps(page))[2], first)
    assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('aria-label')), `Down: ${first}`)
    await page.keyboard.press('Enter')
    assert.equal((await steps(page))[2], first, 'the end is the end')
    for (const [place, step] of inOrder.entries()) {
      await move(page, step, 'up').focus()
      while ((await steps(page)).indexOf(step) > place) await page.keyboard.press('ArrowUp')
    }
    await check(page, id)
    assert.equal(await result(page, id), 'That is right.')
    assert.deepEqual((await sentOf('answered')).given, [0, 1, 2])
    assert.deepEqual(await answers(opened), { [id]: { given: [0, 1, 2], checked: true } })
  })

  test('with the pointer: a step is dragged, and what is wrong says where it belongs', async () => {
    const { page } = await open()
    const before = await steps(page)
    const [from, to] = [page.locator('.order-item').nth(0), page.locator('.order-item').nth(2)]
    await from.scrollIntoViewIfNeeded()
    const [start, end] = [await from.boundingBox(), await to.boundingBox()]
    if (!start || !end) throw new Error('The steps cannot be seen.')
    await page.mouse.move(start.x + 200, start.y + start.height / 2)
    await page.mouse.down()
    await page.mouse.move(start.x + 200, end.y + end.height - 3, { steps: 6 })
    await page.mouse.up()
    assert.deepEqual(await steps(page), [...before.slice(1), before[0]])
    await check(page, id)
    const places = (await steps(page)).map((step) => inOrder.indexOf(step))
    assert.deepEqual(
      await page.locator('.order-verdict').allInnerTexts(),
      places.map((place, index) => (place === index ? 'Right' : `Belongs at ${String(place + 1)}`)),
    )
    assert.match(
      (await whys(page, id))[0] ?? '',
      /^The right order docker build -t shop \. There must be an image first\./,
    )
  })

  test('does not move any more once it is checked, and begins as it began', async () => {
    const { page } = await open()
    const before = await steps(page)
    await check(page, id)
    await page.evaluate(() => document.querySelector<HTMLElement>('[data-move="down"]')?.click())
    assert.deepEqual(await steps(page), before)
    await check(page, id)
    await move(page, before[0] ?? '', 'down').click()
    assert.notDeepEqual(await steps(page), before)
  })
})

describe('a gap', () => {
  const id = 'own-volume'
  const type = async (page: Page, text: string): Promise<void> => {
    await question(page, id).getByLabel('Gap').fill(text)
    await page.keyboard.press('Enter')
  }

  for (const [text, what] of [
    ['db-data', 'the accepted text'],
    ['  db-data ', 'spaces around it'],
    ['"db-data"', 'a pattern'],
  ] as const) {
    test(`takes ${what}`, async () => {
      const { page, sentOf } = await open()
      await type(page, text)
      assert.equal(await result(page, id), 'That is right.')
      assert.deepEqual(await whys(page, id), ['Right db-data It is declared below.'])
      assert.deepEqual(await sentOf('answered'), {
        type: 'answered',
        lesson: 'docker/volumes',
        question: id,
        right: true,
        given: text.trim(),
      })
    })
  }

  test('explains a mistake that is known, and shows what is right for any', async () => {
    const { page } = await open()
    await type(page, './db-data')
    assert.deepEqual(await whys(page, id), [
      'Wrong ./db-data With ./ it is a folder of the host.',
      'Right db-data It is declared below.',
      'Read again: A detail',
    ])
    await page.keyboard.press('Enter')
    assert.equal(await result(page, id), 'Not right. See why below.', 'a second Enter does not take it away')
    await check(page, id)
    await type(page, 'data')
    assert.deepEqual(await whys(page, id), ['Right db-data It is declared below.', 'Read again: A detail'])
  })
})

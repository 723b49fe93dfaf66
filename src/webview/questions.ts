import type { Given } from '../protocol/lessonMessages'
import { isGiven } from '../protocol/lessonMessages'
import { answerForm } from './answerForm'

/** What the page does with answers. `key` names a question on this page: `lost-when`, or `docker/volumes#lost-when` where it is another lesson's. */
export interface QuestionHost {
  readonly here: string | undefined
  kept(key: string): unknown
  keep(key: string, state: unknown): void
  answered(answer: {
    readonly lesson: string
    readonly question: string
    readonly right: boolean
    readonly given: Given
  }): void
}

export interface Questions {
  /** Shows answers of an earlier time, where the page itself kept nothing. */
  show(answers: Readonly<Record<string, Given>>): void
}

/** Makes the questions of the page answer: checks, explains, keeps. */
export function startQuestions(host: QuestionHost): Questions {
  const shows = new Map<string, (given: Given) => void>()
  for (const section of document.querySelectorAll<HTMLElement>('.question')) {
    const { question = '', lesson = '' } = section.dataset
    const key = lesson === host.here ? question : `${lesson}#${question}`
    const show = startQuestion(section, {
      kept: () => host.kept(key),
      keep: (state) => host.keep(key, state),
      answered: (right, given) => host.answered({ lesson, question, right, given }),
    })
    if (show) shows.set(key, show)
  }
  return {
    show: (answers) => {
      for (const [key, given] of Object.entries(answers)) if (!isKept(host.kept(key))) shows.get(key)?.(given)
    },
  }
}

/** What is kept of a question: also an answer that is not checked yet. */
interface KeptAnswer {
  readonly given: Given
  readonly checked: boolean
}

interface OneHost {
  kept(): unknown
  keep(state: KeptAnswer): void
  answered(right: boolean, given: Given): void
}

function startQuestion(section: HTMLElement, host: OneHost): ((given: Given) => void) | undefined {
  const form = section.querySelector('form')
  const button = form?.querySelector<HTMLButtonElement>('[type="submit"]')
  const result = form?.querySelector<HTMLElement>('.question-result')
  const answers = form && answerForm(section, form)
  if (!form || !button || !result || !answers) return undefined
  const words = form.dataset
  let checked = false

  const check = (): boolean => {
    checked = true
    const right = answers.check()
    section.dataset['result'] = right ? 'right' : 'wrong'
    for (const why of form.querySelectorAll<HTMLElement>('.question-about')) why.hidden = right
    button.textContent = words['again'] ?? ''
    result.textContent = (right ? words['right'] : words['wrong']) ?? ''
    return right
  }
  const begin = (): void => {
    checked = false
    answers.begin()
    delete section.dataset['result']
    for (const why of form.querySelectorAll<HTMLElement>('.question-about')) why.hidden = true
    button.textContent = words['check'] ?? ''
    result.textContent = ''
    host.keep({ given: answers.given(), checked })
    answers.focus()
  }
  const show = (given: Given, isChecked: boolean): void => {
    if (!answers.put(given) || !isChecked) return
    // An answer of an earlier time is not news that is to be read aloud.
    result.removeAttribute('role')
    check()
    window.setTimeout(() => result.setAttribute('role', 'status'))
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault()
    // Enter in the field would begin anew what it has just checked.
    if (checked && document.activeElement?.matches('input.gap')) return
    if (checked) return begin()
    const given = answers.given()
    if (given.length === 0) {
      result.textContent = words['nothing'] ?? ''
      answers.focus()
      return
    }
    const right = check()
    host.keep({ given, checked })
    host.answered(right, given)
  })
  answers.onChange((said) => {
    result.textContent = said ?? ''
    host.keep({ given: answers.given(), checked })
  })
  const kept = host.kept()
  if (isKept(kept)) show(kept.given, kept.checked)
  return (given) => show(given, true)
}

function isKept(value: unknown): value is KeptAnswer {
  if (typeof value !== 'object' || value === null) return false
  const { given, checked } = value as Readonly<Record<string, unknown>>
  return isGiven(given) && typeof checked === 'boolean'
}

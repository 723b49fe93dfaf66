import type { Given } from '../protocol/lessonMessages'
import { orderForm } from './orderForm'

/** How one kind of question is answered, checked and explained. */
export interface AnswerForm {
  /** What stands in the form now; empty where nothing was chosen or typed. */
  given(): Given
  /** Puts an earlier answer into the form. Answers whether it was one of this question. */
  put(given: Given): boolean
  /** Shows what is right and why, and answers whether the answer is. */
  check(): boolean
  /** Takes the explanations and the answer away. */
  begin(): void
  /** To where answering begins. */
  focus(): void
  /** Calls back when the answer changes; with what is to be said of it, if anything. */
  onChange(changed: (said?: string) => void): void
}

/** The form of a question by its kind. */
export function answerForm(section: HTMLElement, form: HTMLFormElement): AnswerForm {
  switch (section.dataset['kind']) {
    case 'order':
      return orderForm(form)
    case 'fill':
      return gapForm(form)
    default:
      return choiceForm(form)
  }
}

/** Uncovers or covers explanations. */
export function uncover(explanations: Iterable<HTMLElement>, shown = true): void {
  for (const explanation of explanations) explanation.hidden = !shown
}

function choiceForm(form: HTMLFormElement): AnswerForm {
  const choices = [...form.querySelectorAll<HTMLElement>('.choice')]
  const inputs = choices.flatMap((choice) => choice.querySelector('input') ?? [])
  const whys = (): NodeListOf<HTMLElement> => form.querySelectorAll<HTMLElement>('.choice > .why')
  const lock = (locked: boolean): void => {
    for (const input of inputs) input.disabled = locked
    for (const [index, choice] of choices.entries())
      choice.classList.toggle('chosen', locked && inputs[index]?.checked === true)
  }
  return {
    given: () => inputs.flatMap((input, index) => (input.checked ? [index] : [])),
    put: (given) => {
      if (typeof given === 'string' || given.some((place) => !inputs[place])) return false
      for (const [index, input] of inputs.entries()) input.checked = given.includes(index)
      return true
    },
    check: () => {
      lock(true)
      uncover(whys())
      return choices.every((choice, index) => (choice.dataset['right'] === 'true') === inputs[index]?.checked)
    },
    begin: () => {
      for (const input of inputs) input.checked = false
      lock(false)
      uncover(whys(), false)
    },
    focus: () => inputs[0]?.focus(),
    onChange: (changed) => form.addEventListener('change', () => changed()),
  }
}

function gapForm(form: HTMLFormElement): AnswerForm {
  const field = form.querySelector<HTMLInputElement>('input.gap')
  const list = form.querySelector<HTMLElement>('.solution')
  const answers = [...(list?.querySelectorAll<HTMLElement>('[data-text]') ?? [])]
  const patterns = JSON.parse(list?.dataset['patterns'] ?? '[]') as readonly string[]
  const value = (): string => normal(field?.value ?? '')
  const isRight = (answer: HTMLElement): boolean => answer.dataset['right'] === 'true'
  return {
    given: value,
    put: (given) => {
      if (typeof given !== 'string' || !field) return false
      field.value = given
      return true
    },
    check: () => {
      if (field) field.readOnly = true
      const typed = value()
      const named = answers.find((answer) => normal(answer.dataset['text'] ?? '') === typed)
      const right = named ? isRight(named) : patterns.some((source) => new RegExp(`^(?:${source})$`).test(typed))
      // The mistake that was made, and what is right; what nobody typed stays out of the way.
      const accepted = right && named ? named : answers.find(isRight)
      uncover([...(named ? [named] : []), ...(accepted ? [accepted] : [])])
      return right
    },
    begin: () => {
      if (field) {
        field.readOnly = false
        field.value = ''
      }
      uncover(answers, false)
    },
    focus: () => field?.focus(),
    onChange: (changed) => field?.addEventListener('input', () => changed()),
  }
}

/** Spaces at the ends and double ones count nowhere. */
function normal(text: string): string {
  return text.trim().replace(/\s+/g, ' ')
}

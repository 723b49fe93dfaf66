import type { PageState } from '../protocol/lessonMessages'
import { parsePageState } from '../protocol/lessonMessages'
import type { PageApi } from './pageApi'

/** What the page keeps of its lesson across a reload of the window and a change of language. */
export interface KeptState {
  /** Where the lesson was left, in CSS pixels; `undefined` when it is opened anew. */
  readonly top: number | undefined
  keepTop(top: number): void
  /** What was kept of a question, as it was kept. */
  answerOf(question: string): unknown
  /** Keeps JSON of a question; `undefined` forgets it. */
  keepAnswer(question: string, answer: unknown): void
}

/** The state of the lesson that the page shows. What was kept of another lesson is let go. */
export function keptState(api: PageApi, lesson: string): KeptState {
  const found = parsePageState(api.getState())
  const own = found?.lesson === lesson ? found : undefined
  let state: PageState = own ?? { lesson, top: 0, answers: {} }
  const keep = (change: Partial<PageState>): void => {
    state = { ...state, ...change }
    api.setState(state)
  }
  // Also before anything is done: what brings the page back after a restart reads the lesson from it.
  if (!own) keep({})
  return {
    top: own?.top,
    keepTop: (top) => keep({ top }),
    answerOf: (question) => (Object.hasOwn(state.answers, question) ? state.answers[question] : undefined),
    keepAnswer: (question, answer) => keep({ answers: { ...state.answers, [question]: answer } }),
  }
}

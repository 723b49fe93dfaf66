import type { ExerciseAction, ExerciseState } from '../protocol/lessonMessages'

const actions: readonly string[] = [
  'openExercise',
  'checkExercise',
  'showSolution',
  'resetExercise',
  'runExercise',
] satisfies ExerciseAction[]

/** Whether a button's action is one of an exercise's card. */
export function isExerciseAction(action: string | undefined): action is ExerciseAction {
  return action !== undefined && actions.includes(action)
}

/** Shows in a card how far the reader is: that it was solved, and how many rules held at the last check. */
export function showExercise({ exercise, solved, passed, rules }: ExerciseState): void {
  for (const state of document.querySelectorAll<HTMLElement>('[data-exercise-state]')) {
    if (state.dataset['exerciseState'] !== exercise) continue
    const mark = state.querySelector<HTMLElement>('.card-solved')
    if (mark) mark.hidden = !solved
    const result = state.querySelector<HTMLElement>('.card-result')
    const counted = passed !== undefined && rules !== undefined && !(solved && passed === rules)
    if (result)
      result.textContent = counted
        ? (state.dataset['result'] ?? '').replace('{0}', String(passed)).replace('{1}', String(rules))
        : ''
  }
}

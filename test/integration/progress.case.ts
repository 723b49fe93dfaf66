import * as vscode from 'vscode'
import type { LessonMark } from '../../src/core/course/progress'
import { withQuestion } from '../../src/core/course/progress'
import type { NotesStore } from '../../src/editor/notesStore'
import type { ProgressTrouble } from '../../src/editor/progress'
import { ProgressStore } from '../../src/editor/progress'
import { QuestionStore } from '../../src/editor/questionStore'
import { equal, eventually, test } from './suite'

type State = ConstructorParameters<typeof ProgressStore>[0] & {
  readonly values: Map<string, unknown>
  synced: readonly string[]
}

/** Stands for the state that VS Code keeps for all windows, and hands out as new objects after a write. */
function stateOf(stored: Readonly<Record<string, unknown>> = {}): State {
  const values = new Map<string, unknown>(Object.entries(stored))
  const state: State = {
    values,
    synced: [],
    get: (key: string, other?: unknown) => clone(values.get(key)) ?? other,
    update(key: string, value: unknown) {
      if (value === undefined) values.delete(key)
      else values.set(key, clone(value))
      return Promise.resolve()
    },
    setKeysForSync(keys) {
      state.synced = keys
    },
  }
  return state
}

function clone(value: unknown): unknown {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value))
}

/** One for all tests: a channel that is closed takes those of the same name with it. */
const log = vscode.window.createOutputChannel('Progress of the tests', { log: true })

/** Opens a window on that state, and closes it afterwards. `told` is what its reader hears. */
async function inWindow(
  state: State,
  body: (store: ProgressStore, told: readonly ProgressTrouble[]) => Promise<void> | void,
): Promise<void> {
  const told: ProgressTrouble[] = []
  const store = new ProgressStore(state, log, (trouble) => told.push(trouble))
  try {
    await body(store, told)
  } finally {
    store.dispose()
  }
}

function statesOf(store: ProgressStore): Readonly<Record<string, LessonMark['state']>> {
  const marks = Object.entries(store.value.lessons).toSorted(([one], [other]) => (one < other ? -1 : 1))
  return Object.fromEntries(marks.map(([id, { state }]) => [id, state]))
}

// What readers of other courses lost: freeCodeCamp/freeCodeCamp#67636.
test('progress survives a restart, and only its own key goes through Settings Sync', async () => {
  const state = stateOf()
  await inWindow(state, async (store) => {
    await store.setDone('m/a', true)
    await store.setStarted('m/b')
  })
  await inWindow(state, (store) => {
    equal(statesOf(store), { 'm/a': 'done', 'm/b': 'started' }, 'states')
    equal(store.value.last?.lesson, 'm/b', 'the last lesson')
  })
  equal(state.synced, ['progress'], 'synced keys')
})

test('two windows at once keep the marks of both, also where one replaced what the other wrote', async () => {
  const state = stateOf()
  await inWindow(state, (one) =>
    inWindow(state, async (other) => {
      await one.setDone('m/a', true)
      await other.setDone('m/b', true)
      equal(statesOf(other), { 'm/a': 'done', 'm/b': 'done' }, 'joined before the write')
      const stale = state.get('progress')
      await one.setDone('m/c', true)
      // A window that did not hear of the last write yet puts its own in its place.
      await state.update('progress', stale)
      await state.update('progress.here', stale)
      await one.refresh()
      await other.refresh()
      equal(statesOf(other), { 'm/a': 'done', 'm/b': 'done', 'm/c': 'done' }, 'the other window')
    }),
  )
})

test('what Settings Sync replaces as a whole is joined with what this machine knows', async () => {
  const state = stateOf()
  await inWindow(state, (store) => store.setDone('m/a', true))
  const brought = { 'm/b': { state: 'done', at: 1 } }
  await state.update('progress', { version: 2, lessons: brought, questions: {}, exercises: {} })
  await inWindow(state, async (store) => {
    equal(statesOf(store), { 'm/a': 'done', 'm/b': 'done' }, 'states')
    await store.refresh()
  })
  state.values.delete('progress.here')
  await inWindow(state, (store) => equal(statesOf(store), { 'm/a': 'done', 'm/b': 'done' }, 'what is synced now'))
})

test('a state that cannot be read is kept aside and told once, and loses nothing else', async () => {
  const state = stateOf()
  await inWindow(state, (store) => store.setDone('m/a', true))
  await state.update('progress', ['half', 'a'])
  await inWindow(state, async (store, told) => {
    equal(statesOf(store), { 'm/a': 'done' }, 'states')
    equal(statesOf(store), { 'm/a': 'done' }, 'states at a second look')
    await eventually('The broken state', () => (store.unreadable.length > 0 ? true : undefined))
    await store.setDone('m/b', true)
    await state.update('progress', 'broken again')
    equal(statesOf(store), { 'm/a': 'done', 'm/b': 'done' }, 'states')
    equal(told, ['unreadable'], 'told')
    await eventually('Both', () => (store.unreadable.length === 2 ? true : undefined))
    equal(store.unreadable, [['half', 'a'], 'broken again'], 'kept aside')
  })
  await inWindow(state, (store, told) => {
    equal(statesOf(store), { 'm/a': 'done', 'm/b': 'done' }, 'after a restart')
    equal(told, [], 'told after a restart')
  })
})

test('what a newer version wrote is not replaced', async () => {
  const newer = { version: 3, marks: [] }
  const state = stateOf({ progress: newer })
  await inWindow(state, async (store, told) => {
    await store.setDone('m/a', true)
    equal(told, ['newer'], 'told')
    equal(state.get('progress'), newer, 'what is synced')
    equal(store.unreadable, [], 'kept aside')
  })
  await inWindow(state, (store) => equal(statesOf(store), { 'm/a': 'done' }, 'after a restart'))
})

// In coderoad/coderoad-vscode#635 nobody could begin anew once the stored state had stuck.
test('a reset can be undone after a restart, and takes nothing that was done since', async () => {
  const state = stateOf()
  await inWindow(state, async (store) => {
    await store.setDone('m/a', true)
    await store.reset()
    equal(statesOf(store), {}, 'after the reset')
  })
  await inWindow(state, async (store) => {
    await store.setDone('m/b', true)
    equal(await store.undoReset(), true, 'undone')
    equal(statesOf(store), { 'm/a': 'done', 'm/b': 'done' }, 'states')
    equal(await store.undoReset(), false, 'undone a second time')
  })
})

test('two resets are undone one after the other', async () => {
  const state = stateOf()
  await inWindow(state, async (store) => {
    await store.setDone('m/a', true)
    await store.reset()
    await store.setStarted('m/b')
    await store.reset()
    await store.undoReset()
    equal(statesOf(store), { 'm/b': 'started' }, 'after the first')
    await store.undoReset()
    equal(statesOf(store), { 'm/a': 'done', 'm/b': 'started' }, 'after the second')
  })
})

test('an update that renames a lesson moves its mark and its answers, and one that removes it keeps them', async () => {
  const state = stateOf({ answers: { 'm/a#q': [0] } })
  await inWindow(state, async (store) => {
    await store.setDone('m/a', true)
    await store.setDone('m/gone', true)
    await store.change((progress, at) => withQuestion(progress, 'm/a#q', { right: true, streak: 1, at }))
  })
  await inWindow(state, async (store) => {
    const questions = new QuestionStore(state as unknown as vscode.Memento, {} as NotesStore, store, log)
    store.follow({ 'm/a': 'n/z' })
    equal(statesOf(store), { 'm/gone': 'done', 'n/z': 'done' }, 'states')
    equal(Object.keys(questions.answersOf('n/z')), ['q'], 'answers')
    await store.reset()
    equal(questions.answersOf('n/z'), {}, 'answers after a reset')
    await store.undoReset()
    equal(Object.keys(questions.answersOf('n/z')), ['q'], 'answers after undoing it')
  })
})

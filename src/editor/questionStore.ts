import type * as vscode from 'vscode'
import { withQuestion } from '../core/course/progress'
import type { KnownQuestion } from '../core/course/reviews'
import { afterAnswer, answeredQuestions, dueQuestions, isAsked } from '../core/course/reviews'
import type { CourseLibrary } from '../core/notes/library'
import type { Given, PageMessage } from '../protocol/lessonMessages'
import { parseAnswers } from '../protocol/lessonMessages'
import type { NotesStore } from './notesStore'
import type { ProgressStore } from './progress'
import { notesLanguage, reviewIsOn } from './settings'

const key = 'answers'

type AnsweredMessage = Extract<PageMessage, { type: 'answered' }>

/** What the reader answered: the marks in the progress, and beside it, on this machine only, the answers themselves. */
export class QuestionStore {
  constructor(
    private readonly state: vscode.Memento,
    private readonly store: NotesStore,
    private readonly progress: ProgressStore,
    private readonly log: vscode.LogOutputChannel,
  ) {}

  /** Keeps an answer that a page tells of. One to a question that the course does not have is refused. */
  async record({ lesson, question, right, given }: AnsweredMessage): Promise<void> {
    const id = `${lesson}#${question}`
    if (!isAsked(await this.store.course(notesLanguage()), lesson, question)) {
      this.log.warn(`A page answered "${id}", which is no question of the course; it was left out.`)
      return
    }
    const now = new Date()
    const answered = { right, at: now.getTime(), minutesWest: now.getTimezoneOffset(), review: reviewIsOn() }
    await this.state.update(key, { ...this.answers, [id]: given })
    await this.progress.change((progress) =>
      withQuestion(
        progress,
        id,
        afterAnswer(Object.hasOwn(progress.questions, id) ? progress.questions[id] : undefined, answered),
      ),
    )
  }

  /** The last answers to the questions of a lesson, by question id. */
  answersOf(lesson: string): Readonly<Record<string, Given>> {
    const own = Object.entries(this.answers).filter(([id]) => id.startsWith(`${lesson}#`))
    return Object.fromEntries(own.map(([id, given]) => [id.slice(lesson.length + 1), given]))
  }

  answered(course: CourseLibrary): readonly KnownQuestion[] {
    return answeredQuestions(this.progress.value, course)
  }

  /** What is to be repeated now; nothing while the setting is off. */
  due(course: CourseLibrary): readonly KnownQuestion[] {
    return reviewIsOn() ? dueQuestions(this.progress.value, course, Date.now()) : []
  }

  private get answers(): Readonly<Record<string, Given>> {
    return parseAnswers(this.state.get<unknown>(key))
  }
}

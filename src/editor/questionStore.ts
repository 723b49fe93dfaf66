import type * as vscode from 'vscode'
import { presentQuestion } from '../core/course/changeProgress'
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

  /**
   * The last answers to the questions of a lesson, by question id. One without a mark in the progress is left out: after a reset the questions stand
   * there unanswered, and undoing it shows the answers again.
   */
  answersOf(lesson: string): Readonly<Record<string, Given>> {
    const marks = this.progress.value.questions
    const own = Object.entries(this.answers)
      .map(([id, given]) => [presentQuestion(id, this.progress.formerIds), given] as const)
      .filter(([id]) => id.startsWith(`${lesson}#`) && Object.hasOwn(marks, id))
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

import * as vscode from 'vscode'

/** What the last check of an exercise gave. */
export interface ExerciseResult {
  readonly exercise: string
  readonly passed: number
  readonly rules: number
}

/** The last result of each exercise, of this session. */
export class ExerciseResults {
  private readonly changed = new vscode.EventEmitter<ExerciseResult>()
  private readonly last = new Map<string, ExerciseResult>()
  readonly onDidChange = this.changed.event

  of(exercise: string): ExerciseResult | undefined {
    return this.last.get(exercise)
  }

  set(result: ExerciseResult): void {
    this.last.set(result.exercise, result)
    this.changed.fire(result)
  }

  dispose(): void {
    this.changed.dispose()
  }
}

import * as vscode from 'vscode'
import type { RunnableCommand } from '../../core/example/exampleCommands'
import { nextCommand } from '../../core/example/exampleCommands'
import type { Outcome } from '../../core/example/judgeStep'
import type { CourseExample } from '../../core/notes/library'

/** What the reader chose: one command, those that are left, or to clean up. */
export type StepChoice = { readonly command: RunnableCommand } | 'rest' | 'cleanUp'

interface StepItem extends vscode.QuickPickItem {
  readonly choice?: StepChoice
}

const stateIcons: Readonly<Record<Outcome['state'], string>> = {
  asExpected: 'pass',
  differs: 'warning',
  notObserved: 'question',
  cancelled: 'circle-slash',
}

/** What became of a step, in a word or two. */
const stateWords: Readonly<Record<Outcome['state'], () => string>> = {
  asExpected: () => vscode.l10n.t('as expected'),
  differs: () => vscode.l10n.t('not as expected'),
  notObserved: () => vscode.l10n.t('not observed'),
  cancelled: () => vscode.l10n.t('cancelled'),
}

/** Shows every command of an example with what became of it, the next one in front. Choosing runs nothing yet. */
export async function pickStep(
  example: CourseExample,
  commands: readonly RunnableCommand[],
  outcomes: ReadonlyMap<string, Outcome>,
): Promise<StepChoice | undefined> {
  const done = new Set([...outcomes].filter(([, { state }]) => state === 'asExpected').map(([key]) => key))
  const next = nextCommand(commands, done)
  const box = vscode.window.createQuickPick<StepItem>()
  box.title = example.title
  box.placeholder = vscode.l10n.t('Choose a step to run in the terminal')
  box.matchOnDetail = true
  box.items = itemsOf(commands, outcomes)
  box.activeItems = box.items.filter(({ choice }) => typeof choice === 'object' && choice.command === next)
  const chosen = await new Promise<StepChoice | undefined>((resolve) => {
    box.onDidAccept(() => {
      resolve(box.selectedItems[0]?.choice)
      box.hide()
    })
    box.onDidHide(() => resolve(undefined))
    box.show()
  })
  box.dispose()
  return chosen
}

function itemsOf(commands: readonly RunnableCommand[], outcomes: ReadonlyMap<string, Outcome>): readonly StepItem[] {
  let number = 0
  const item = (command: RunnableCommand): StepItem => {
    const { key, part, title, run } = command
    const outcome = outcomes.get(key)
    const icon = `$(${outcome ? stateIcons[outcome.state] : 'circle-large-outline'})`
    const words = outcome ? { description: stateWords[outcome.state]() } : {}
    if (part === 'step')
      return { label: `${icon} ${String(++number)}. ${title ?? ''}`, detail: run, choice: { command }, ...words }
    return { label: `${icon} ${run}`, choice: { command }, ...words }
  }
  const of = (part: RunnableCommand['part']): StepItem[] => commands.filter((one) => one.part === part).map(item)
  const separator = (label: string): StepItem => ({ label, kind: vscode.QuickPickItemKind.Separator })
  const titled = (label: string, items: StepItem[]): StepItem[] =>
    items.length > 0 ? [separator(label), ...items] : []
  return [
    ...titled(vscode.l10n.t('Before the first step'), of('setup')),
    ...titled(vscode.l10n.t('Steps'), of('step')),
    ...titled(vscode.l10n.t('What holds in the end'), of('verify')),
    separator(vscode.l10n.t('More')),
    { label: `$(run-all) ${vscode.l10n.t('Run all that are left, one by one')}`, choice: 'rest' },
    { label: `$(trash) ${vscode.l10n.t('Clean up')}`, choice: 'cleanUp' },
  ]
}

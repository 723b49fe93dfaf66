import * as vscode from 'vscode'
import type { RunnableCommand } from '../../core/example/exampleCommands'
import type { Difference, Outcome } from '../../core/example/judgeStep'
import { plainMarkdown } from '../../core/text/plainMarkdown'

/** What is said when a command has ended. */
export function outcomeText(command: RunnableCommand, outcome: Outcome): string {
  const name = command.title ?? command.run
  if (outcome.state === 'asExpected')
    return [vscode.l10n.t('{0}: as expected.', name), plainMarkdown(command.shows ?? '')].join(' ').trim()
  if (outcome.state === 'differs')
    return vscode.l10n.t('{0}: not as expected. {1}', name, outcome.differences.map(differenceText).join(' '))
  return outcome.state === 'cancelled'
    ? vscode.l10n.t('{0}: cancelled.', name)
    : vscode.l10n.t('{0}: not observed. The terminal told neither exit code nor output; look there.', name)
}

function differenceText(difference: Difference): string {
  if (difference.what === 'exit')
    return vscode.l10n.t('The exit code is {0} instead of {1}.', difference.found, difference.expected)
  if (difference.what === 'output')
    return vscode.l10n.t('The output has nothing that matches "{0}".', difference.expected)
  if (difference.what === 'body')
    return vscode.l10n.t('The answer of {0} has nothing that matches "{1}".', difference.url, difference.expected)
  if (difference.what === 'silent') return vscode.l10n.t('{0} does not answer.', difference.url)
  const { url, found, expected } = difference
  return vscode.l10n.t('{0} answers with status {1} instead of {2}.', url, found, expected)
}

import * as vscode from 'vscode'
import type { LeftKind, LeftThing } from '../core/example/left'
import { countLeft } from '../core/example/left'

const one: Readonly<Record<LeftKind, () => string>> = {
  container: () => vscode.l10n.t('1 container'),
  volume: () => vscode.l10n.t('1 volume'),
  network: () => vscode.l10n.t('1 network'),
  image: () => vscode.l10n.t('1 image'),
  namespace: () => vscode.l10n.t('1 namespace'),
}
const several: Readonly<Record<LeftKind, (count: number) => string>> = {
  container: (count) => vscode.l10n.t('{0} containers', count),
  volume: (count) => vscode.l10n.t('{0} volumes', count),
  network: (count) => vscode.l10n.t('{0} networks', count),
  image: (count) => vscode.l10n.t('{0} images', count),
  namespace: (count) => vscode.l10n.t('{0} namespaces', count),
}

/** `2 containers, 1 volume`. */
export function countsOf(things: readonly LeftThing[]): string {
  return countLeft(things)
    .map(({ kind, count }) => (count === 1 ? one[kind]() : several[kind](count)))
    .join(', ')
}

/** `still running: 2 containers, 1 volume`, or `still there` where no container runs. */
export function leftSentence(things: readonly LeftThing[]): string {
  return things.some(({ running }) => running)
    ? vscode.l10n.t('still running: {0}', countsOf(things))
    : vscode.l10n.t('still there: {0}', countsOf(things))
}

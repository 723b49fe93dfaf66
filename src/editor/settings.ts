import * as vscode from 'vscode'
import type { HoverDetail } from '../core/hover/hover'
import type { Family } from '../core/language/keyword'
import type { Language } from '../core/notes/note'
import { textSizes } from '../protocol/textSizes'
import { settings } from './contributions'

const familySettings: Readonly<Record<Family, string>> = {
  dockerfile: settings.hoverDockerfile,
  compose: settings.hoverCompose,
  kubernetes: settings.hoverKubernetes,
  commands: settings.hoverCommands,
}

function configuration(): vscode.WorkspaceConfiguration {
  return vscode.workspace.getConfiguration('containerNotes')
}

/** The language of the notes: the setting, or with `auto` Korean where VS Code is Korean and English elsewhere. */
export function notesLanguage(): Language {
  const chosen = configuration().get<string>(settings.language)
  if (chosen === 'ko' || chosen === 'en') return chosen
  return vscode.env.language.toLowerCase().startsWith('ko') ? 'ko' : 'en'
}

export async function setNotesLanguage(language: Language): Promise<void> {
  await configuration().update(settings.language, language, vscode.ConfigurationTarget.Global)
}

export function hoverDetail(): HoverDetail {
  const chosen = configuration().get<string>(settings.hoverDetail)
  return chosen === 'short' || chosen === 'full' ? chosen : 'normal'
}

export function hoversOn(family: Family): boolean {
  return configuration().get<boolean>(familySettings[family], true)
}

/** Whether something is on that is off by default. */
export function isSwitchedOn(setting: string): boolean {
  return configuration().get<boolean>(setting, false)
}

export function codeLensOn(): boolean {
  return isSwitchedOn(settings.codeLens)
}

export function onCodeLensChange(listener: () => void): vscode.Disposable {
  return onSettingChange([settings.codeLens], listener)
}

/** The size of the pages' text in percent; the nearest of those that there are, since a person may write any number. */
export function textSize(): number {
  const chosen = configuration().get<number>(settings.textSize, 100)
  return [...textSizes].toSorted((a, b) => Math.abs(a - chosen) - Math.abs(b - chosen))[0] ?? 100
}

export async function setTextSize(percent: number): Promise<void> {
  await configuration().update(settings.textSize, percent, vscode.ConfigurationTarget.Global)
}

/** Whether lessons stand in both languages beside each other. */
export function isSideBySide(): boolean {
  return isSwitchedOn(settings.sideBySide)
}

export async function setSideBySide(on: boolean): Promise<void> {
  await configuration().update(settings.sideBySide, on, vscode.ConfigurationTarget.Global)
}

/** Calls back when the language of the notes may have changed. */
export function onLanguageChange(listener: () => void): vscode.Disposable {
  return onSettingChange([settings.language], listener)
}

/** Calls back when one of these settings may have changed. */
export function onSettingChange(names: readonly string[], listener: () => void): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration((event) => {
    if (names.some((name) => event.affectsConfiguration(`containerNotes.${name}`))) listener()
  })
}

/** Whether questions that were answered wrong come back. */
export function reviewIsOn(): boolean {
  return configuration().get<boolean>(settings.review, true)
}

/** Calls back when repeating questions was switched on or off. */
export function onReviewChange(listener: () => void): vscode.Disposable {
  return onSettingChange([settings.review], listener)
}

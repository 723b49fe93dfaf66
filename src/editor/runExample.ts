import * as vscode from 'vscode'
import type { CourseExample } from '../core/notes/library'
import type { Tool } from '../core/notes/note'
import { commands } from './contributions'
import type { LocalTools } from './localTools'

const installPages: Readonly<Record<Tool, string>> = {
  docker: 'https://docs.docker.com/get-started/get-docker/',
  compose: 'https://docs.docker.com/compose/install/',
  kubectl: 'https://kubernetes.io/docs/tasks/tools/',
}

const toolNames: Readonly<Record<Tool, string>> = { docker: 'Docker', compose: 'Docker Compose', kubectl: 'kubectl' }

interface StepItem extends vscode.QuickPickItem {
  readonly run?: string
}

/**
 * Lets the reader choose a step, shows its command, and runs it in a terminal that stands in the folder with the example's
 * files. Asks once a workspace; needs a trusted one, and the tools that the example uses.
 */
export async function runExampleStep(example: CourseExample, tools: LocalTools, memory: vscode.Memento): Promise<void> {
  if (!vscode.workspace.isTrusted) {
    const manage = vscode.l10n.t('Manage Workspace Trust')
    const chosen = await vscode.window.showWarningMessage(
      vscode.l10n.t('Steps of examples run only in a trusted workspace. Reading works without.'),
      manage,
    )
    if (chosen === manage) await vscode.commands.executeCommand('workbench.trust.manage')
    return
  }
  if (!(await toolsArePresent(example, tools))) return
  const folder = await exampleFolder(example)
  if (!folder && example.files.length > 0) return
  const run = await chooseStep(example)
  if (!run || !(await mayRun(run, memory))) return
  const name = `Container Notes: ${example.id}`
  const terminal = vscode.window.terminals.find(
    (candidate) => candidate.name === name && candidate.exitStatus === undefined,
  )
  const shown = terminal ?? vscode.window.createTerminal({ name, ...(folder ? { cwd: folder } : {}) })
  shown.show(true)
  shown.sendText(run)
}

async function toolsArePresent(example: CourseExample, tools: LocalTools): Promise<boolean> {
  for (const tool of example.needs) {
    const found = await tools.check(tool)
    if (found === 'present') continue
    if (found === 'unavailable') {
      void vscode.window.showWarningMessage(
        vscode.l10n.t(
          'A browser cannot run commands. Open this folder in VS Code on your machine to run the example; reading it works here.',
        ),
      )
      return false
    }
    const get = vscode.l10n.t('How to Install')
    const message = vscode.l10n.t(
      '{0} was not found on this machine. The example needs it; nothing was run.',
      toolNames[tool],
    )
    const chosen = await vscode.window.showErrorMessage(message, get)
    if (chosen === get) await vscode.env.openExternal(vscode.Uri.parse(installPages[tool]))
    return false
  }
  return true
}

/** The folder of the workspace that holds a copy of the example; offers to copy it where there is none. */
async function exampleFolder(example: CourseExample): Promise<vscode.Uri | undefined> {
  const [first = ''] = example.files
  for (const { uri } of vscode.workspace.workspaceFolders ?? []) {
    for (const folder of [vscode.Uri.joinPath(uri, example.id), uri]) {
      if (folder === uri && !uri.path.endsWith(`/${example.id}`)) continue
      if (await exists(vscode.Uri.joinPath(folder, first))) return folder
    }
  }
  const copy = vscode.l10n.t('Copy Example')
  const message = vscode.l10n.t(
    'The steps run in a folder with the files of the example. Copy "{0}" into the open folder first.',
    example.id,
  )
  const chosen = await vscode.window.showInformationMessage(message, copy)
  if (chosen === copy) await vscode.commands.executeCommand(commands.copyExample, example.id)
  return undefined
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri)
    return true
  } catch {
    return false
  }
}

async function chooseStep(example: CourseExample): Promise<string | undefined> {
  const items: StepItem[] = [
    ...example.steps.map((step, index) => ({
      label: `${String(index + 1)}. ${step.title}`,
      description: step.run,
      detail: step.shows,
      run: step.run,
    })),
    { label: vscode.l10n.t('Cleaning up'), kind: vscode.QuickPickItemKind.Separator },
    ...example.cleanup.map(({ run }) => ({ label: `$(trash) ${run}`, run })),
  ]
  const chosen = await vscode.window.showQuickPick(items, {
    title: example.title,
    placeHolder: vscode.l10n.t('Choose a step to run in the terminal'),
    matchOnDescription: true,
  })
  return chosen?.run
}

async function mayRun(run: string, memory: vscode.Memento): Promise<boolean> {
  const key = 'mayRunExamples'
  if (memory.get<boolean>(key)) return true
  const yes = vscode.l10n.t('Run in Terminal')
  const chosen = await vscode.window.showInformationMessage(
    run,
    { modal: true, detail: vscode.l10n.t('This command runs in the terminal of this workspace. You are asked once.') },
    yes,
  )
  if (chosen !== yes) return false
  await memory.update(key, true)
  return true
}

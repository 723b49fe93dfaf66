import * as vscode from 'vscode'
import { portsOfCommand } from '../../core/example/exampleCommands'
import type { CourseExample } from '../../core/notes/library'
import type { Tool } from '../../core/notes/example'
import type { LeftThing } from '../../core/example/left'
import type { LocalTools, ToolCheck } from '../localTools'

const installPages: Readonly<Record<Tool, string>> = {
  docker: 'https://docs.docker.com/get-started/get-docker/',
  compose: 'https://docs.docker.com/compose/install/',
  kubectl: 'https://kubernetes.io/docs/tasks/tools/',
}
const startPage = 'https://docs.docker.com/engine/daemon/start/'
const permissionPage = 'https://docs.docker.com/engine/install/linux-postinstall/'

const toolNames: Readonly<Record<Tool, string>> = {
  docker: 'Docker',
  compose: 'Docker Compose (`docker compose`)',
  kubectl: 'kubectl',
}

/** Whether the workspace is trusted; where it is not, says so and leads to where it can be. */
export async function isTrusted(): Promise<boolean> {
  if (vscode.workspace.isTrusted) return true
  const manage = vscode.l10n.t('Manage Workspace Trust')
  const chosen = await vscode.window.showWarningMessage(
    vscode.l10n.t('Steps of examples run only in a trusted workspace. Reading works without.'),
    manage,
  )
  if (chosen === manage) await vscode.commands.executeCommand('workbench.trust.manage')
  return false
}

/** Whether what the example needs is there and answers; the first thing that does not is told, with the way out. */
export async function toolsArePresent({ needs }: CourseExample, tools: LocalTools): Promise<boolean> {
  // Compose is a part of the docker command and needs its daemon.
  const asked = new Set<Tool>(needs.includes('compose') ? ['docker', ...needs] : needs)
  for (const tool of asked) {
    const found = await tools.check(tool)
    if (found === 'present') continue
    await tell(tool, found)
    return false
  }
  return true
}

async function tell(tool: Tool, found: Exclude<ToolCheck, 'present'>): Promise<void> {
  if (found === 'unavailable') {
    void vscode.window.showWarningMessage(
      vscode.l10n.t(
        'A browser cannot run commands. Open this folder in VS Code on your machine to run the example; reading it works here.',
      ),
    )
    return
  }
  const { message, button, page } = waysOut[found](tool)
  const chosen = await vscode.window.showErrorMessage(message, button)
  if (chosen === button) await vscode.env.openExternal(vscode.Uri.parse(page))
}

interface WayOut {
  readonly message: string
  readonly button: string
  readonly page: string
}

const waysOut: Readonly<Record<Exclude<ToolCheck, 'present' | 'unavailable'>, (tool: Tool) => WayOut>> = {
  missing: (tool) => ({
    message: vscode.l10n.t(
      '{0} was not found on this machine. The example needs it; nothing was run.',
      toolNames[tool],
    ),
    button: vscode.l10n.t('How to Install'),
    page: installPages[tool],
  }),
  stopped: () => ({
    message: vscode.l10n.t(
      'Docker is installed, but its daemon does not answer. Start Docker Desktop, or on Linux the service `docker`; nothing was run.',
    ),
    button: vscode.l10n.t('How to Start It'),
    page: startPage,
  }),
  forbidden: () => ({
    message: vscode.l10n.t('The Docker daemon runs, but this user may not talk to it; nothing was run.'),
    button: vscode.l10n.t('How to Permit It'),
    page: permissionPage,
  }),
}

/** Whether the ports that a command takes are free, or the reader runs it all the same. Those that the example itself holds are no matter. */
export async function portsAreFree(
  example: CourseExample,
  run: string,
  tools: LocalTools,
  left: readonly LeftThing[],
): Promise<boolean> {
  if (left.some((thing) => thing.example === example.id && thing.running)) return true
  const used = await tools.portsInUse(portsOfCommand(run, example.ports))
  if (used.length === 0) return true
  const anyway = vscode.l10n.t('Run Anyway')
  const message = vscode.l10n.t(
    'Another program listens on port {0} of 127.0.0.1. The step would end with "port is already allocated": end that program first.',
    used.join(', '),
  )
  return (await vscode.window.showWarningMessage(message, anyway)) === anyway
}

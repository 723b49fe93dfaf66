import { execFile } from 'node:child_process'
import type { Tool } from '../../core/notes/note'
import type { LocalTools, ToolCheck } from '../localTools'

/** How each tool says its version; it must answer without a daemon or a cluster. */
const versionCalls: Readonly<Record<Tool, readonly [string, readonly string[]]>> = {
  docker: ['docker', ['--version']],
  compose: ['docker', ['compose', 'version']],
  kubectl: ['kubectl', ['version', '--client']],
}

const patienceInMilliseconds = 10_000

/** Looks for the tools on this machine, where the extension runs. */
export const localTools: LocalTools = { check }

function check(tool: Tool): Promise<ToolCheck> {
  const [command, args] = versionCalls[tool]
  return new Promise((resolve) => {
    execFile(command, args, { timeout: patienceInMilliseconds, windowsHide: true }, (error) => {
      resolve(error ? 'missing' : 'present')
    })
  })
}

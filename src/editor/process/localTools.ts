import { isOnThisMachine } from '../../core/example/loopback'
import type { HttpObserved } from '../../core/example/judgeStep'
import type { KubeContext } from '../../core/example/kubeContext'
import type { Tool } from '../../core/notes/example'
import type { LocalTools, ToolCheck } from '../localTools'
import { askHttp } from './askHttp'
import { leftInCluster, leftInDocker } from './leftThings'
import { portsInUse } from './portsInUse'
import { runProgram } from './runProgram'

/** Looks at this machine, where the extension runs. */
export const localTools: LocalTools = { check, kubeContext, portsInUse, httpAnswer, leftInDocker, leftInCluster }

async function check(tool: Tool): Promise<ToolCheck> {
  if (tool === 'kubectl') return (await runProgram('kubectl', ['version', '--client'])).ok ? 'present' : 'missing'
  if (tool === 'compose') return (await runProgram('docker', ['compose', 'version'])).ok ? 'present' : 'missing'
  // The version of the client needs no daemon, that of the server does.
  if (!(await runProgram('docker', ['--version'])).ok) return 'missing'
  const server = await runProgram('docker', ['version', '--format', '{{.Server.Version}}'])
  if (server.ok) return 'present'
  return /permission denied/i.test(server.stderr) ? 'forbidden' : 'stopped'
}

async function kubeContext(): Promise<KubeContext | undefined> {
  const name = await runProgram('kubectl', ['config', 'current-context'])
  if (!name.ok || name.stdout.trim() === '') return undefined
  const server = await runProgram('kubectl', [
    ...['config', 'view', '--minify', '--output=jsonpath={.clusters[0].cluster.server}'],
    `--context=${name.stdout.trim()}`,
  ])
  return { name: name.stdout.trim(), server: server.ok ? server.stdout.trim() : '' }
}

async function httpAnswer(url: string, patience: number): Promise<HttpObserved | undefined> {
  if (!isOnThisMachine(url)) return undefined
  const end = Date.now() + patience
  do {
    try {
      return await askHttp(url, 3000)
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 300))
    }
  } while (Date.now() < end)
  return undefined
}

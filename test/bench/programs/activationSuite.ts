import * as vscode from 'vscode'
import { linePrefix } from '../../integration/suite'

/** Loads and activates the extensions that `activation.ts` names, one after the other, and prints how long each took, in milliseconds. VS Code calls it. */
export async function run(): Promise<void> {
  const names = (process.env['CONTAINER_NOTES_ACTIVATE'] ?? '').split(',')
  const times: [string, number][] = []
  // The host and the window are still busy with their own start.
  await new Promise((resolve) => setTimeout(resolve, 3000))
  for (const name of names) {
    const extension = vscode.extensions.all.find(({ packageJSON }) => (packageJSON as { name: string }).name === name)
    if (!extension) throw new Error(`VS Code did not load the extension ${name}.`)
    if (extension.isActive) throw new Error(`${name} is active before it is asked for: it cannot be measured.`)
    const started = performance.now()
    await extension.activate()
    times.push([name, performance.now() - started])
  }
  console.log(`${linePrefix}activation ${JSON.stringify(times)}`)
}

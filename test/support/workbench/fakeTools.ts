import { existsSync, readFileSync } from 'node:fs'
import { chmod, mkdir, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { onPath } from './chromium'
import { projectRoot } from './folders'

/** A PATH of our own, with a docker and a kubectl that are fixtures, or without any. */
export interface FakeTools {
  /** For the workbench's server, whose terminals inherit it. */
  readonly environment: Readonly<Record<string, string>>
  /** Makes a fixture behave otherwise: the names stand at the head of each. */
  set(name: string, content?: string): Promise<void>
  unset(name: string): Promise<void>
  /** The arguments of every call so far. */
  calls(tool: 'docker' | 'kubectl'): readonly (readonly string[])[]
}

/** What a shell and VS Code's own script in it need, so that nothing else of the machine is on the PATH. */
const ofTheMachine = [
  'sh',
  'bash',
  'cat',
  'ls',
  'sed',
  'uname',
  'env',
  'dirname',
  'basename',
  'id',
  'ps',
  'which',
  'tr',
  'rm',
  'mkdir',
]

/** Makes the tools below `parent`. */
export async function fakeTools(parent: string, tools: readonly ('docker' | 'kubectl')[]): Promise<FakeTools> {
  const bin = join(parent, 'bin')
  const state = join(parent, 'state')
  await mkdir(bin, { recursive: true })
  await mkdir(state, { recursive: true })
  for (const name of ofTheMachine) {
    const program = onPath(name)
    if (program !== undefined) await symlink(program, join(bin, name))
  }
  for (const tool of tools) {
    const script = join(projectRoot, 'test', 'fixtures', 'fake-tools', `${tool}.cjs`)
    await writeFile(join(bin, tool), `#!/bin/sh\nexec '${process.execPath}' '${script}' "$@"\n`)
    await chmod(join(bin, tool), 0o755)
  }
  return {
    // A home of its own, for what the reader's shell does at its start may change the PATH.
    // As if started from a command line: else the server takes the PATH of a login shell.
    environment: { PATH: bin, FAKE_TOOLS: state, HOME: parent, VSCODE_CLI: '1' },
    set: (name, content = '') => writeFile(join(state, name), content),
    unset: (name) => rm(join(state, name), { force: true }),
    calls: (tool) => {
      const file = join(state, `${tool}.calls`)
      if (!existsSync(file)) return []
      return readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as string[])
    },
  }
}

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type MessageConnection,
} from 'vscode-jsonrpc/node'
import type { BenchFile, Engine, Kind, OpenFile } from '../engine'
import { residentSetOf } from '../residentSet'
import { hoverText, type ProtocolHover } from './hoverText'

export interface ServerDescription {
  readonly name: string
  readonly kinds: readonly Kind[]
  /** The server's script, run by this Node with `--stdio`. */
  readonly script: string
  readonly languageId: string
  /** The reader's settings by section: `{ yaml: { hover: true } }`. */
  readonly settings: Readonly<Record<string, unknown>>
  /** What the client does once the server has started, and answers besides. */
  readonly prepare?: (connection: MessageConnection) => Promise<void>
}

/** A language server in a process of its own, spoken to over stdio as the editor does. */
export interface LanguageServer extends Engine {
  emptyRoundTrip(): Promise<void>
  /** The server's resident set, in bytes. */
  residentSet(): number
}

/** Starts a server, and comes back when it says that it is ready. */
export async function startServer(description: ServerDescription): Promise<LanguageServer> {
  const { name, kinds, settings } = description
  const child = spawn(process.execPath, [description.script, '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] })
  const ended = once(child, 'exit')
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  )
  connection.onRequest('workspace/configuration', ({ items }: { items: readonly { section?: string }[] }) =>
    items.map(({ section }) => settings[section ?? ''] ?? null),
  )
  connection.onRequest('client/registerCapability', () => null)
  connection.onUnhandledNotification(() => undefined)
  connection.listen()
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    workspaceFolders: null,
    capabilities: {
      workspace: { configuration: true, didChangeConfiguration: { dynamicRegistration: true } },
      textDocument: { hover: { contentFormat: ['markdown', 'plaintext'] }, synchronization: {} },
    },
  })
  await description.prepare?.(connection)
  await connection.sendNotification('initialized', {})

  let opened = 0
  let stopped = false
  return {
    name,
    kinds,
    open: (file) => openOn(connection, description.languageId, file, opened++),
    async emptyRoundTrip() {
      // Nothing is cheaper than to say that there is no such request.
      await connection.sendRequest('containerNotes/nothing').catch(() => undefined)
    },
    residentSet: () => residentSetOf(child.pid ?? 0),
    async stop() {
      if (stopped) return
      stopped = true
      // It answers when it has taken all that was written before.
      await connection.sendRequest('shutdown')
      connection.dispose()
      child.kill('SIGKILL')
      await ended
    },
  }
}

/** Opens a file under an address of its own, such as `file:///bench/compose/3/compose.yaml`. */
function openOn(connection: MessageConnection, languageId: string, file: BenchFile, number: number): OpenFile {
  const uri = `file:///bench/${file.kind}/${String(number)}/${file.name}`
  let version = 1
  const send = (method: string, params: unknown): void => void connection.sendNotification(method, params)
  send('textDocument/didOpen', { textDocument: { uri, languageId, version, text: file.text } })
  const rows = file.text.split('\n')
  return {
    async hover(position) {
      return hoverText(
        await connection.sendRequest<ProtocolHover>('textDocument/hover', { textDocument: { uri }, position }),
      )
    },
    edit(line, text) {
      const range = { start: { line, character: 0 }, end: { line, character: rows[line]?.length ?? 0 } }
      rows[line] = text
      version++
      send('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ range, text }] })
    },
    close: () => send('textDocument/didClose', { textDocument: { uri } }),
  }
}

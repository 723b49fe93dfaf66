import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { projectRoot } from '../../support/workbench/folders'
import type { PeerSchemas } from './schemas'
import { startServer, type LanguageServer } from './languageServer'

/** Finds a file of an installed package, such as `bin/yaml-language-server`. */
function inPackage(name: string, file: string): string {
  return join(projectRoot, 'node_modules', name, file)
}

/**
 * Red Hat's server with the Compose and the Kubernetes schema. As in the editor the latter is the one called `kubernetes`, whose parts the client
 * gives it: here from a folder, so that no network is used. Validation is off, in its favour: in the editor it runs beside the hovers.
 */
export function startYamlServer(schemas: PeerSchemas): Promise<LanguageServer> {
  const yaml = {
    hover: true,
    validate: false,
    completion: false,
    format: { enable: false },
    schemaStore: { enable: false },
    schemas: { [pathToFileURL(schemas.compose).href]: '/bench/compose/**', kubernetes: '/bench/kubernetes/**' },
  }
  return startServer({
    name: 'yaml-language-server',
    kinds: ['compose', 'kubernetes'],
    script: inPackage('yaml-language-server', 'bin/yaml-language-server'),
    languageId: 'yaml',
    settings: { yaml, http: {}, editor: {}, '[yaml]': {} },
    async prepare(connection) {
      connection.onRequest('vscode/content', (address: string) =>
        readFile(join(schemas.kubernetes, basename(new URL(address).pathname)), 'utf8'),
      )
      await connection.sendNotification('yaml/registerContentRequest')
    },
  })
}

/** Microsoft's server for compose files. */
export function startComposeServer(): Promise<LanguageServer> {
  return startServer({
    name: 'compose-language-service',
    kinds: ['compose'],
    script: inPackage('@microsoft/compose-language-service', 'bin/docker-compose-langserver'),
    languageId: 'dockercompose',
    settings: {},
  })
}

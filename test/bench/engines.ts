import type { Engine, Kind } from './engine'
import type { OurEngine } from './ours'
import type { LanguageServer } from './peers/languageServer'
import type { PeerSchemas } from './peers/schemas'
import { startDockerfileService } from './peers/dockerfileService'
import { startComposeServer, startYamlServer } from './peers/servers'

/** Who is compared in one run. */
export interface Engines {
  readonly ours: OurEngine
  readonly servers: readonly LanguageServer[]
  /** The peers that know a kind of file. */
  peersFor(kind: Kind): readonly Engine[]
  stop(): Promise<void>
}

/** Starts the peers beside our engine. */
export async function startEngines(ours: OurEngine, schemas: PeerSchemas): Promise<Engines> {
  const servers = [await startYamlServer(schemas), await startComposeServer()]
  const peers: readonly Engine[] = [startDockerfileService(), ...servers]
  return {
    ours,
    servers,
    peersFor: (kind) => peers.filter(({ kinds }) => kinds.includes(kind)),
    async stop() {
      for (const peer of peers) await peer.stop()
    },
  }
}

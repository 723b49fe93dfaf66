import { createServer } from 'node:net'

/** Those of the ports that nobody could listen on now: on 127.0.0.1, where the examples publish. */
export async function portsInUse(ports: readonly number[]): Promise<readonly number[]> {
  const taken = await Promise.all(ports.map(isTaken))
  return ports.filter((_port, index) => taken[index])
}

function isTaken(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    // Another reason, such as a port below 1024 for this user, does not keep Docker from it.
    server.once('error', (error: Error & { readonly code?: string }) => resolve(error.code === 'EADDRINUSE'))
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => server.close(() => resolve(false)))
  })
}

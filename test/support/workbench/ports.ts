import { createServer } from 'node:net'

const usualPort = 8377

/** The port that the reader asked for by `PORT`, or 8377, or the next one that is free. */
export async function choosePort(asked: string | undefined): Promise<number> {
  if (asked !== undefined && asked !== '') {
    const port = Number(asked)
    if (!Number.isInteger(port) || port < 1 || port > 65_535)
      throw new Error(`PORT=${asked} is no port: give a number from 1 to 65535.`)
    if (!(await isFree(port)))
      throw new Error(`Port ${port} is in use: stop what listens there, or choose another one with PORT=.`)
    return port
  }
  for (let port = usualPort; port < usualPort + 100; port++) if (await isFree(port)) return port
  throw new Error(`The ports from ${usualPort} to ${usualPort + 99} are in use: choose one with PORT=.`)
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)))
  })
}

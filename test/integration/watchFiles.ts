// The watch for the Node host. The host and the extensions in it share one `fs`, whose functions give way to ones that tell first.
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { setFileWatch } from './observe'

type Functions = Record<string, (...args: unknown[]) => unknown>

const readers = ['readFile', 'readFileSync', 'open', 'openSync', 'createReadStream']

setFileWatch((seen) => {
  const undo = [...tellFirst(fs, seen), ...tellFirst(fs.promises, seen)]
  syncBuiltinESMExports()
  return {
    end: () => {
      for (const put of undo) put()
      syncBuiltinESMExports()
    },
  }
})

function tellFirst(module: object, seen: (path: string) => void): readonly (() => void)[] {
  const functions = module as Functions
  return readers.flatMap((name) => {
    const original = functions[name]
    if (!original) return []
    functions[name] = (...args) => {
      seen(args[0] instanceof URL ? args[0].pathname : String(args[0]))
      return original.apply(module, args)
    }
    return [() => (functions[name] = original)]
  })
}

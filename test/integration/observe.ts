import { ourExtension } from './ourExtension'

/** What was read and parsed while something ran. */
export interface Observed {
  /** Files of the extension that this process read, such as `dist/kubernetes.json`; in the web host, which reads elsewhere, none are seen. */
  readonly files: readonly string[]
  /** Which of the built data was parsed. */
  readonly parsed: readonly BuiltData[]
}

type BuiltData = 'keywords' | 'course' | 'kubernetes'

/** Calls back with the path of every file that is read until it is ended. */
export type FileWatch = (seen: (path: string) => void) => { end(): void }

let watchFiles: FileWatch = () => ({ end: () => undefined })

/** Node can watch its own `fs`; the suite of the Node host gives the watch. */
export function setFileWatch(watch: FileWatch): void {
  watchFiles = watch
}

/** What is read late counts too: that of a promise that nobody waits for. */
const patience = 500

/**
 * Runs something and tells what was read and parsed meanwhile. It stands at `fs` and `JSON.parse` of the extension host, below everything that
 * an extension can call, and so needs no word of the extension about itself.
 */
export async function observe(run: () => unknown): Promise<Observed> {
  const root = `${ourExtension().extensionPath}/`
  const files = new Set<string>()
  const parsed: BuiltData[] = []
  const watch = watchFiles((path) => {
    if (path.startsWith(root)) files.add(path.slice(root.length))
  })
  const { parse } = JSON
  JSON.parse = (text: string, reviver?: Parameters<typeof parse>[1]): unknown => {
    const value: unknown = parse(text, reviver)
    const data = builtData(value)
    if (data) parsed.push(data)
    return value
  }
  try {
    await run()
    await new Promise((resolve) => setTimeout(resolve, patience))
  } finally {
    JSON.parse = parse
    watch.end()
  }
  return { files: [...files].toSorted(), parsed }
}

/** Tells our data from what else a host parses, by what stands on its outermost level. */
function builtData(value: unknown): BuiltData | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  if ('keywords' in value && 'titles' in value) return 'keywords'
  if ('modules' in value && 'diagrams' in value) return 'course'
  return 'types' in value && 'kinds' in value ? 'kubernetes' : undefined
}

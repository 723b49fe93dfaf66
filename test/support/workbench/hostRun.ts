import type { Page } from 'playwright-core'
import { linePrefix } from '../../integration/suite'

/** How a suite inside an extension host reports: its console line by line, and its exit code at the end. */
export interface HostReport {
  /** Put on the page before it loads. */
  listen(page: Page): Promise<void>
  /** The last of what the workbench itself had to say, for the message of a failure. */
  asides(): string
  /** Settles with the suite's exit code. */
  readonly exit: Promise<number>
}

/** Listens to the two functions that VS Code's test driver calls on the page, and passes on what the suite prints. */
export function reportOfHost(print: (line: string) => void, patience = 120_000): HostReport {
  const asides: string[] = []
  let finish: (code: number) => void
  const finished = new Promise<number>((resolve) => (finish = resolve))
  const listen = async (page: Page) => {
    await page.exposeFunction('codeAutomationLog', (_type: string, args: unknown[]) => {
      const line = lineOf(args)
      if (line.startsWith(linePrefix)) print(line)
      else asides.push(line)
    })
    await page.exposeFunction('codeAutomationExit', (code: number) => finish(code))
  }
  return { listen, asides: () => asides.slice(-30).join('\n'), exit: within(finished, patience) }
}

/** Console arguments as one line. The first may be a format whose `%c` take styles, which nobody can see here. */
function lineOf(args: readonly unknown[]): string {
  const [first, ...rest] = args
  const styles = typeof first === 'string' ? first.split('%c').length - 1 : 0
  const text = typeof first === 'string' ? first.replaceAll('%c', '') : JSON.stringify(first)
  return [text, ...rest.slice(styles).map((part) => (typeof part === 'string' ? part : JSON.stringify(part)))].join(' ')
}

async function within(finished: Promise<number>, patience: number): Promise<number> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    const message = `The suite did not end within ${patience / 1000} seconds: a test that never settles is the usual reason.`
    timer = setTimeout(() => reject(new Error(message)), patience)
  })
  try {
    return await Promise.race([finished, late])
  } finally {
    clearTimeout(timer)
  }
}

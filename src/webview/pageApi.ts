import type { PageMessage, PageState } from '../protocol/lessonMessages'

/** What VS Code gives a page. It may be acquired once. */
export interface PageApi {
  postMessage(message: PageMessage): void
  getState(): unknown
  setState(state: PageState): void
}

declare global {
  function acquireVsCodeApi(): PageApi
}

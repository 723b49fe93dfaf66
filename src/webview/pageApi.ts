/** What VS Code gives a page. It may be acquired once. What is sent is typed by each page's own messages. */
export interface PageApi {
  postMessage(message: unknown): void
  getState(): unknown
  setState(state: unknown): void
}

declare global {
  function acquireVsCodeApi(): PageApi
}

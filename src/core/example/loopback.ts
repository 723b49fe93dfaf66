/** Whether an address of an expectation is on this machine: `http://127.0.0.1:8080/path`, nothing else. */
export function isOnThisMachine(url: string): boolean {
  return /^http:\/\/(?:127\.0\.0\.1|localhost):\d{1,5}(?:\/[^\s\\]*)?$/.test(url)
}

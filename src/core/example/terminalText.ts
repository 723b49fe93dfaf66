// What a terminal is sent for its own use: colours and cursor (CSI), titles and marks (OSC), other escapes, bells and backspaces.
const control = new RegExp(
  [
    '\\u001b\\[[0-?]*[ -/]*[@-~]',
    '\\u001b\\][^\\u0007\\u001b]*(?:\\u0007|\\u001b\\\\)?',
    '\\u001b[ -/]*[0-~]',
    '[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001a\\u007f]',
  ].join('|'),
  'g',
)

/** The text of what a terminal was sent, without its control sequences. A carriage return alone begins a line anew, so it counts as an end of line. */
export function plainText(data: string): string {
  return data.replace(control, '').replaceAll('\r\n', '\n').replaceAll('\r', '\n')
}

/** The last line that says something, at most `length` characters of it. */
export function lastLine(text: string, length = 100): string {
  const line = text
    .split('\n')
    .map((one) => one.trim())
    .findLast((one) => one !== '')
  return line === undefined ? '' : line.length > length ? `${line.slice(0, length - 1)}…` : line
}

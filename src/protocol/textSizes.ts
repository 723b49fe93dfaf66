/** The sizes that a page's text can have, in percent of VS Code's own. Each has a rule in `media/lesson/size.css`. */
export const textSizes = [80, 90, 100, 110, 125, 150, 175, 200] as const

/** The reader changed the size on the page. `percent` is one of `textSizes`. */
export interface SetTextSize {
  readonly type: 'setTextSize'
  readonly percent: number
}

/** The host tells a page that the size was changed elsewhere. */
export interface ShowTextSize {
  readonly type: 'textSize'
  readonly percent: number
}

export function isTextSize(value: unknown): value is number {
  return (textSizes as readonly unknown[]).includes(value)
}

/** How many times the width of the box a drawing may have, in the order of the buttons. */
const zooms = [1, 1.5, 2, 3, 4] as const

/** Shows one diagram at a time in a box that fills the window. */
export interface EnlargedDiagram {
  open(from: HTMLElement): void
  close(): void
  /** One step larger (1) or smaller (-1). */
  zoom(step: 1 | -1): void
}

/** Finds the page's box for large diagrams; a page without one has no diagrams to enlarge. */
export function enlargedDiagram(): EnlargedDiagram | undefined {
  const box = document.querySelector<HTMLDialogElement>('dialog.enlarged')
  const place = box?.querySelector<HTMLElement>('.enlarged-drawing')
  if (!box || !place) return undefined
  let home: Element | undefined
  let at = 0
  const show = (): void => {
    place.dataset['zoom'] = String((zooms[at] ?? 1) * 100)
    for (const [action, end] of [
      ['smaller-diagram', 0],
      ['larger-diagram', zooms.length - 1],
    ] as const)
      box.querySelector(`[data-action="${action}"]`)?.setAttribute('aria-disabled', String(at === end))
  }
  const zoom = (step: 1 | -1): void => {
    // What is in the middle stays there.
    const { scrollLeft, scrollTop, clientWidth, clientHeight, scrollWidth, scrollHeight } = place
    const middle = [
      (scrollLeft + clientWidth / 2) / scrollWidth,
      (scrollTop + clientHeight / 2) / scrollHeight,
    ] as const
    at = Math.min(Math.max(at + step, 0), zooms.length - 1)
    show()
    place.scrollTo(middle[0] * place.scrollWidth - clientWidth / 2, middle[1] * place.scrollHeight - clientHeight / 2)
  }
  // The drawing itself moves: a copy would have every id of it twice.
  box.addEventListener('close', () => home?.append(...place.childNodes))
  box.addEventListener('click', ({ target }) => target === box && box.close())
  box.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !['+', '=', '-'].includes(event.key)) return
    event.preventDefault()
    zoom(event.key === '-' ? -1 : 1)
  })
  return {
    open(from) {
      home = from.closest('.figure')?.querySelector('.diagram') ?? undefined
      if (!home) return
      place.append(...home.childNodes)
      at = 0
      show()
      box.showModal()
      place.focus()
    },
    close: () => box.close(),
    zoom,
  }
}

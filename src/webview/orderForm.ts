import type { AnswerForm } from './answerForm'
import { uncover } from './answerForm'

/** Steps that are moved up and down: by buttons, by the arrow keys on a button, or with the pointer. */
export function orderForm(form: HTMLFormElement): AnswerForm {
  const list = form.querySelector<HTMLElement>('.order')
  const items = (): HTMLElement[] => [...(list?.querySelectorAll<HTMLElement>('.order-item') ?? [])]
  const start = items()
  const places = (): number[] => items().map((item) => Number(item.dataset['step']))
  const words = form.dataset
  let changed: (said?: string) => void = () => undefined
  let locked = false

  const markEnds = (): void => {
    for (const [index, item] of items().entries()) {
      // Disabled buttons would lose the focus; these only do nothing at the ends.
      buttonOf(item, 'up')?.setAttribute('aria-disabled', String(index === 0 || locked))
      buttonOf(item, 'down')?.setAttribute('aria-disabled', String(index === start.length - 1 || locked))
    }
  }
  const move = (item: HTMLElement, to: 'up' | 'down', button: HTMLElement | undefined): void => {
    const beside = to === 'up' ? item.previousElementSibling : item.nextElementSibling
    if (locked || !beside) return
    // The neighbour is moved, so that the item, and the focus in it, stay in the document.
    if (to === 'up') item.after(beside)
    else item.before(beside)
    button?.focus()
    markEnds()
    sayPlace(item)
  }
  const sayPlace = (item: HTMLElement): void => {
    const place = String(items().indexOf(item) + 1)
    changed((words['moved'] ?? '').replace('{place}', place).replace('{count}', String(start.length)))
  }

  list?.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-move]') : null
    const item = button?.closest<HTMLElement>('.order-item')
    if (button && item) move(item, button.dataset['move'] === 'up' ? 'up' : 'down', button)
  })
  list?.addEventListener('keydown', (event) => {
    const to = event.key === 'ArrowUp' ? 'up' : event.key === 'ArrowDown' ? 'down' : undefined
    const item = event.target instanceof Element ? event.target.closest<HTMLElement>('.order-item') : null
    if (!to || !item) return
    event.preventDefault()
    move(item, to, buttonOf(item, to))
  })
  if (list) letDrag(list, { items, isLocked: () => locked, dropped: (item) => (markEnds(), sayPlace(item)) })
  markEnds()

  return {
    given: places,
    put: (given) => {
      const steps = typeof given === 'string' ? [] : given
      const ordered = steps.flatMap((step) => start.find((item) => item.dataset['step'] === String(step)) ?? [])
      if (new Set(ordered).size !== start.length) return false
      list?.append(...ordered)
      markEnds()
      return true
    },
    check: () => {
      locked = true
      markEnds()
      for (const [index, item] of items().entries()) {
        const step = Number(item.dataset['step'])
        item.classList.add(step === index ? 'answer-right' : 'answer-wrong')
        const verdict = item.querySelector('.order-verdict')
        if (verdict)
          verdict.textContent = ((step === index ? words['placed'] : words['belongs']) ?? '').replace(
            '{place}',
            String(step + 1),
          )
      }
      uncover(form.querySelectorAll<HTMLElement>('.solution'))
      return places().every((step, index) => step === index)
    },
    begin: () => {
      locked = false
      for (const item of start) {
        item.classList.remove('answer-right', 'answer-wrong')
        const verdict = item.querySelector('.order-verdict')
        if (verdict) verdict.textContent = ''
      }
      list?.append(...start)
      markEnds()
      uncover(form.querySelectorAll<HTMLElement>('.solution'), false)
    },
    focus: () => list?.querySelector<HTMLElement>('[data-move="down"]')?.focus(),
    onChange: (listener) => (changed = listener),
  }
}

function buttonOf(item: HTMLElement, to: 'up' | 'down'): HTMLElement | undefined {
  return item.querySelector<HTMLElement>(`[data-move="${to}"]`) ?? undefined
}

interface Draggable {
  items(): readonly HTMLElement[]
  isLocked(): boolean
  dropped(item: HTMLElement): void
}

/** Lets the pointer take an item by anything but its buttons; the others make room as it passes their middle. */
function letDrag(list: HTMLElement, { items, isLocked, dropped }: Draggable): void {
  list.addEventListener('pointerdown', (event) => {
    const from = event.target instanceof Element ? event.target : undefined
    const item = from?.closest<HTMLElement>('.order-item')
    // A finger scrolls the page; it has the buttons.
    if (!item || from?.closest('button') || isLocked() || event.button !== 0 || event.pointerType === 'touch') return
    event.preventDefault()
    const before = items().indexOf(item)
    const follow = ({ clientY }: PointerEvent): void => {
      const others = items().filter((other) => other !== item)
      const below = others.find((other) => {
        const box = other.getBoundingClientRect()
        return clientY < box.top + box.height / 2
      })
      if (below ? item.nextElementSibling !== below : list.lastElementChild !== item)
        if (below) below.before(item)
        else list.append(item)
    }
    const ended = new AbortController()
    const { signal } = ended
    const drop = (): void => {
      ended.abort()
      item.classList.remove('dragged')
      if (items().indexOf(item) !== before) dropped(item)
    }
    item.classList.add('dragged')
    window.addEventListener('pointermove', follow, { signal })
    window.addEventListener('pointerup', drop, { signal })
    window.addEventListener('pointercancel', drop, { signal })
  })
}

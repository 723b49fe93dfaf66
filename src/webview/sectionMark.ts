/** Follows which section the reader is in, and marks it in the contents. */
export interface SectionMark {
  /** The id of the section in view; `undefined` above the first one. */
  current(): string | undefined
  /** Scrolls to a section. Answers whether the page has it. */
  goTo(section: string): boolean
}

/** The part of the window, from its top, in which a heading counts as reached. */
const reached = 0.25

/** Starts to mark the current section of the page in its contents. */
export function markSections(): SectionMark {
  const links = [...document.querySelectorAll<HTMLElement>('.contents a[data-section]')]
  const ids = [...new Set(links.map((link) => link.dataset['section'] ?? ''))]
  const headings = ids.flatMap((id) => document.getElementById(id) ?? [])
  const name = document.querySelector('.contents-current')
  let jump: { readonly section: string; readonly top: number } | undefined

  const current = (): string | undefined => {
    // The last sections may be too short to reach the top: the one that was jumped to counts until the reader scrolls on.
    if (jump && Math.abs(jump.top - window.scrollY) < 2) return jump.section
    const atEnd = window.scrollY > 0 && window.scrollY + window.innerHeight >= document.documentElement.scrollHeight - 2
    if (atEnd) return headings.at(-1)?.id
    return headings.findLast((heading) => heading.getBoundingClientRect().top <= window.innerHeight * reached)?.id
  }
  const mark = (): void => {
    const section = current()
    for (const link of links) {
      if (link.dataset['section'] === section) link.setAttribute('aria-current', 'true')
      else link.removeAttribute('aria-current')
    }
    const marked = links.filter((link) => link.hasAttribute('aria-current'))
    if (name) name.textContent = marked[0]?.textContent ?? ''
    for (const link of marked) keepInView(link)
  }
  // A heading that crosses the line changes the section; the end of the page is told by the end of scrolling only.
  const observer = new IntersectionObserver(mark, { rootMargin: `0px 0px -${String(100 - reached * 100)}% 0px` })
  for (const heading of headings) observer.observe(heading)
  document.addEventListener('scrollend', mark)

  const goTo = (section: string): boolean => {
    const target = document.getElementById(section)
    if (!target) return false
    target.scrollIntoView()
    jump = { section, top: window.scrollY }
    mark()
    return true
  }
  return { current, goTo }
}

/** Scrolls a long list of contents, and never the page, until a link in it can be seen. */
function keepInView(link: HTMLElement): void {
  const list = link.closest<HTMLElement>('.contents-wide')
  if (!list || list.scrollHeight <= list.clientHeight) return
  const [inner, outer] = [link.getBoundingClientRect(), list.getBoundingClientRect()]
  if (inner.top < outer.top) list.scrollTop -= outer.top - inner.top
  else if (inner.bottom > outer.bottom) list.scrollTop += inner.bottom - outer.bottom
}

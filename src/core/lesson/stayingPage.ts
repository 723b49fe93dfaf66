import type { PageContent, PageHost } from './wholePage'
import { pageDocument } from './wholePage'

/** A page whose content (`id="content"`) the host sends and replaces while the page stays. `data` stands at its body. */
export function stayingPage(
  page: Omit<PageContent, 'body' | 'lessonId'> & { readonly kind: string },
  host: PageHost,
): string {
  return pageDocument({ ...page, body: '<main id="content"></main>' }, host)
}

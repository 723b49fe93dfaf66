import type { Explanation, KeywordLibrary } from '../notes/library'
import { idForReaders } from '../notes/keywordId'
import { hoverTexts } from './hoverTexts'

/** A keyword's whole explanation as a Markdown page of its own. */
export function keywordPage(note: Explanation, library: KeywordLibrary): string {
  const texts = hoverTexts[library.language]
  const same = note.same.map(
    (level) => level.text ?? (level.ids ?? []).map((id) => `\`${idForReaders(id)}\``).join(', '),
  )
  const parts = [
    `# \`${idForReaders(note.id)}\``,
    note.text,
    note.default === undefined ? '' : `${texts.default}: \`${note.default}\``,
    note.values.map((value) => `- \`${value.value}\`: ${value.text}`).join('\n'),
    note.pitfall ? `> ${note.pitfall.replaceAll('\n', '\n> ')}` : '',
    note.sample ? `\`\`\`${note.sample.language}\n${note.sample.code}\n\`\`\`` : '',
    same.length > 0 ? `${texts.sameIdea}: ${same.join(' ↔ ')}${note.remark ? ` — ${note.remark}` : ''}` : '',
    note.docs ? `[${texts.officialPage}](${note.docs})` : '',
  ]
  return `${parts.filter((part) => part).join('\n\n')}\n`
}

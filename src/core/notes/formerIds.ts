import type { Module, Problem } from './note'
import type { FormerId } from './parseCatalog'

/** Holds the table of former ids of course.yaml against the lessons and questions that there are. */
export function checkFormerIds(rows: readonly FormerId[], modules: readonly Module[]): readonly Problem[] {
  const present = new Set(modules.flatMap(({ lessons }) => lessons.flatMap((lesson) => idsOf(lesson))))
  return rows.flatMap((row) => {
    const report = (message: string, wayOut: string): Problem => ({
      file: 'course.yaml',
      line: row.line,
      message,
      wayOut,
    })
    if (present.has(row.former))
      return [report(`${row.former} is still there`, 'Leave the row out: it is for ids that are gone.')]
    // Ids of exercises have no slash. They are checked where exercises are.
    if (row.present.includes('/') && !present.has(row.present))
      return [
        report(`${row.present} does not exist`, 'Name the id of today, also for a lesson that was renamed twice.'),
      ]
    return []
  })
}

/** A lesson's own id, and those of its questions: `docker/volumes#lost-when`. */
function idsOf({ id, texts }: Module['lessons'][number]): readonly string[] {
  return [id, ...texts.en.parts.flatMap((part) => ('question' in part ? [`${id}#${part.question.id}`] : []))]
}

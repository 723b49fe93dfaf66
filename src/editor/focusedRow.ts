import type * as vscode from 'vscode'
import type { CourseNode } from '../core/course/courseNodes'

/** The row of the sidebar under the keyboard's focus, after `list.toggleSelection`. */
export interface FocusedRow extends vscode.Disposable {
  readonly row: CourseNode | undefined
}

/**
 * VS Code tells an extension which rows are selected, not which one has the focus. `list.toggleSelection` adds the focused row to the selection or
 * takes it out, so it is the row by which the selection changed; a second one, afterwards, leaves the selection as it was.
 */
export function followFocusedRow(view: vscode.TreeView<CourseNode>): FocusedRow {
  let row: CourseNode | undefined
  let selected: readonly CourseNode[] = []
  const following = view.onDidChangeSelection(({ selection }) => {
    row = lackingIn(selected, selection) ?? lackingIn(selection, selected)
    selected = selection
  })
  return {
    get row() {
      return row
    },
    dispose: () => following.dispose(),
  }
}

/** The last of `rows` that is not among `others`. After a refresh the same row is another object. */
function lackingIn(others: readonly CourseNode[], rows: readonly CourseNode[]): CourseNode | undefined {
  const known = new Set(others.map(nameOf))
  return rows.findLast((row) => !known.has(nameOf(row)))
}

function nameOf(row: CourseNode): string {
  return [row.kind, 'lesson' in row ? row.lesson : '', 'id' in row ? row.id : ''].join(' ')
}

/** Every id that package.json contributes, once. A test holds this list against the manifest both ways. */
export const commands = {
  openLesson: 'containerNotes.openLesson',
  resume: 'containerNotes.resume',
  search: 'containerNotes.search',
  toggleDone: 'containerNotes.toggleDone',
  openExample: 'containerNotes.openExample',
  copyExample: 'containerNotes.copyExample',
  runExample: 'containerNotes.runExample',
  openKeyword: 'containerNotes.openKeyword',
  switchLanguage: 'containerNotes.switchLanguage',
  showLog: 'containerNotes.showLog',
  filter: 'containerNotes.filter',
  clearFilter: 'containerNotes.clearFilter',
  exportProgress: 'containerNotes.exportProgress',
  importProgress: 'containerNotes.importProgress',
  resetProgress: 'containerNotes.resetProgress',
  undoReset: 'containerNotes.undoReset',
  getStarted: 'containerNotes.getStarted',
} as const

export const views = { container: 'containerNotes', course: 'containerNotes.course' } as const

/** Settings, without the prefix `containerNotes.`. */
export const settings = {
  language: 'language',
  hoverDetail: 'hover.detail',
  hoverDockerfile: 'hover.dockerfile',
  hoverCompose: 'hover.compose',
  hoverKubernetes: 'hover.kubernetes',
  hoverCommands: 'hover.commands',
  badge: 'badge',
  statusBar: 'statusBar',
} as const

/** View types and schemes that VS Code keeps across restarts. */
export const lessonViewType = 'containerNotes.lesson'
export const notesScheme = 'container-notes'

/** The walkthrough, and what `when` clauses ask: whether the reader asked for it, saw a hover, has a filter on in the sidebar. */
export const walkthrough = 'getStarted'
export const tourContext = 'containerNotes.tour'
export const hoveredContext = 'containerNotes.hovered'
export const filteredContext = 'containerNotes.filtered'

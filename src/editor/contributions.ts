/** Every id that package.json contributes, once. A test holds this list against the manifest both ways. */
export const commands = {
  openLesson: 'containerNotes.openLesson',
  resume: 'containerNotes.resume',
  search: 'containerNotes.search',
  toggleDone: 'containerNotes.toggleDone',
  openExample: 'containerNotes.openExample',
  copyExample: 'containerNotes.copyExample',
  runExample: 'containerNotes.runExample',
  compareExample: 'containerNotes.compareExample',
  cleanUpExample: 'containerNotes.cleanUpExample',
  undoCopy: 'containerNotes.undoCopy',
  openKeyword: 'containerNotes.openKeyword',
  openExercise: 'containerNotes.openExercise',
  checkExercise: 'containerNotes.checkExercise',
  showSolution: 'containerNotes.showSolution',
  resetExercise: 'containerNotes.resetExercise',
  runExercise: 'containerNotes.runExercise',
  switchLanguage: 'containerNotes.switchLanguage',
  saveLessonAsHtml: 'containerNotes.saveLessonAsHtml',
  openGlossary: 'containerNotes.openGlossary',
  review: 'containerNotes.review',
  showLog: 'containerNotes.showLog',
  explainFile: 'containerNotes.explainFile',
  pinExplanation: 'containerNotes.pinExplanation',
  unpinExplanation: 'containerNotes.unpinExplanation',
  filter: 'containerNotes.filter',
  clearFilter: 'containerNotes.clearFilter',
  exportProgress: 'containerNotes.exportProgress',
  importProgress: 'containerNotes.importProgress',
  resetProgress: 'containerNotes.resetProgress',
  undoReset: 'containerNotes.undoReset',
  getStarted: 'containerNotes.getStarted',
} as const

export const views = {
  container: 'containerNotes',
  course: 'containerNotes.course',
  running: 'containerNotes.running',
  explain: 'containerNotes.explain',
} as const

/** Settings, without the prefix `containerNotes.`. */
export const settings = {
  language: 'language',
  textSize: 'lesson.textSize',
  sideBySide: 'lesson.sideBySide',
  hoverDetail: 'hover.detail',
  hoverDockerfile: 'hover.dockerfile',
  hoverCompose: 'hover.compose',
  hoverKubernetes: 'hover.kubernetes',
  hoverCommands: 'hover.commands',
  review: 'review',
  codeLens: 'codeLens',
  badge: 'badge',
  statusBar: 'statusBar',
} as const

/** View types and schemes that VS Code keeps across restarts. */
export const lessonViewType = 'containerNotes.lesson'
export const glossaryViewType = 'containerNotes.glossary'
export const reviewViewType = 'containerNotes.review'
export const walkViewType = 'containerNotes.walk'
export const notesScheme = 'container-notes'

/** Context keys that menus in package.json ask for: the files that can be explained, and whether the Explain view is pinned. */
export const explainableKey = 'containerNotes.explainable'
export const pinnedKey = 'containerNotes.explanationPinned'
/** The walkthrough, and what `when` clauses ask: whether the reader asked for it, saw a hover, has a filter on in the sidebar. */
export const walkthrough = 'getStarted'
export const tourContext = 'containerNotes.tour'
export const hoveredContext = 'containerNotes.hovered'
export const filteredContext = 'containerNotes.filtered'

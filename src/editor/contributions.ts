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

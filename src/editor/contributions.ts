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
  saveLessonAsHtml: 'containerNotes.saveLessonAsHtml',
  showLog: 'containerNotes.showLog',
} as const

export const views = { container: 'containerNotes', course: 'containerNotes.course' } as const

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
} as const

/** View types and schemes that VS Code keeps across restarts. */
export const lessonViewType = 'containerNotes.lesson'
export const notesScheme = 'container-notes'

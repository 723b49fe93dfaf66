import * as vscode from 'vscode'
import type { Language } from '../core/notes/note'
import type { SearchEntry } from '../core/search/searchEntries'
import { searchEntries } from '../core/search/searchEntries'
import type { SearchIndex } from '../core/search/searchIndex'
import { createSearchIndex } from '../core/search/searchIndex'
import { commands } from './contributions'
import type { NotesStore } from './notesStore'
import { notesLanguage } from './settings'

interface HitItem extends vscode.QuickPickItem {
  readonly entry: SearchEntry
}

const icons: Readonly<Record<SearchEntry['kind'], string>> = {
  lesson: 'book',
  section: 'list-selection',
  term: 'whole-word',
  keyword: 'symbol-keyword',
  example: 'beaker',
}

const openers: Readonly<Record<SearchEntry['kind'], string>> = {
  lesson: commands.openLesson,
  section: commands.openLesson,
  term: commands.openGlossary,
  keyword: commands.openKeyword,
  example: commands.openExample,
}

/** One box over everything there is to read, in both languages at once. The index is made when the box is opened first. */
export class SearchBox {
  private index: Promise<SearchIndex> | undefined

  constructor(private readonly store: NotesStore) {}

  /** Shows the box, with some text in it where a caller gives one, and opens what the reader chooses. */
  async open(text = ''): Promise<void> {
    const language = notesLanguage()
    const box = vscode.window.createQuickPick<HitItem>()
    box.placeholder = vscode.l10n.t('Search lessons, keywords, examples and terms, in Korean or English')
    box.value = text
    // Our order is the one that counts. The property is older than its place in the API's types, and without it the box sorts by label.
    Object.assign(box, { sortByLabel: false })
    box.busy = true
    box.show()
    try {
      const index = await this.readIndex()
      const find = (): void => {
        box.items = index.search(box.value).map((entry) => itemOf(entry, language))
      }
      box.onDidChangeValue(find)
      find()
      box.busy = false
      const chosen = await choice(box)
      if (chosen) await vscode.commands.executeCommand(openers[chosen.kind], chosen.id)
    } finally {
      box.dispose()
    }
  }

  private readIndex(): Promise<SearchIndex> {
    this.index ??= this.makeIndex().catch((error: unknown) => {
      this.index = undefined
      throw error
    })
    return this.index
  }

  private async makeIndex(): Promise<SearchIndex> {
    const [courseKo, courseEn, keywordsKo, keywordsEn, terms] = await Promise.all([
      this.store.course('ko'),
      this.store.course('en'),
      this.store.keywords('ko'),
      this.store.keywords('en'),
      this.store.glossary(),
    ])
    const libraries = { courses: { ko: courseKo, en: courseEn }, keywords: { ko: keywordsKo, en: keywordsEn }, terms }
    return createSearchIndex(searchEntries(libraries))
  }
}

function itemOf(entry: SearchEntry, language: Language): HitItem {
  return {
    label: `$(${icons[entry.kind]}) ${entry.title[language]}`,
    description: entry.place[language],
    detail: entry.preview[language],
    // Found by our own rules, Korean particles and slips of a key among them: the box must not filter again.
    alwaysShow: true,
    entry,
  }
}

function choice(box: vscode.QuickPick<HitItem>): Promise<SearchEntry | undefined> {
  return new Promise((resolve) => {
    box.onDidAccept(() => {
      resolve(box.activeItems[0]?.entry)
      box.hide()
    })
    box.onDidHide(() => resolve(undefined))
  })
}

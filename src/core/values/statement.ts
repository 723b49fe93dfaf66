/**
 * One thing that there is to say about a value, without the words: `{ say: 'port.everywhere', with: { host: '8080', container: '80' } }`.
 * The words stand in `notes/values/`, in both languages, with the same names in braces.
 */
export interface Statement {
  /** The id of the words in `notes/values/`. */
  readonly say: string
  /** What fills the braces: a text as it is, a statement in its own words, or several joined by commas. */
  readonly with?: Readonly<Record<string, StatementPart>>
  /** Set where the value bites: the hover shows it as a warning. */
  readonly warning?: true
}

export type StatementPart = string | Statement | readonly Statement[]

/** A value as it stands in a file or on a command line. */
export interface WrittenValue {
  /** What a program reads: without quotes, escapes resolved. */
  readonly text: string
  /** As it stands in the file, quotes included. */
  readonly source: string
  /** `plain` and `quoted` in YAML, where a plain `1.10` is a number; `word` in a Dockerfile or on a command line, where all is text. */
  readonly style: 'plain' | 'quoted' | 'word'
}

import { joinNotes } from '../../../src/core/notes/joinNotes'
import type { Problem } from '../../../src/core/notes/note'

/** A keyword note with everything that a note may have. */
export const note = `# compose:services.*.restart

\`\`\`facts
default: "no"
concept: docker/volumes#which-one
examples: [keep]
docs: { en: https://e.example/, ko: https://k.example/ }
\`\`\`

\`\`\`yaml
restart: always
\`\`\`

## ko

한국어 문장이다.

- \`always\`: 언제나

> 함정이다.

## en

An English sentence.

- \`always\`: ever
  and ever

> A pitfall.
`

export const lesson = (title: string, body = ''): string => `---
title: ${title}
summary: S
---

Text.
${body}
## Which {#which-one}

[x](example:keep)

## Q {#questions}

:::question first
Ask?

- [ ] No
  Why not.
- [x] Yes
  Why.
:::

## Next {#try-next}
`

export const course = `modules:
  - id: docker
    title: { ko: 가, en: A }
    lessons:
      - { id: volumes, minutes: 3, subjects: [docker], examples: [keep] }
`
export const example = `title: { ko: 가, en: A }
summary: { ko: 나, en: B }
needs: [docker]
minutes: 2
difficulty: easy
languages: [dockerfile]
steps:
  - id: one
    title: { ko: 다, en: C }
    run: docker ps
    shows: { ko: 라, en: D }
    expect: { exit: 0 }
verify:
  - run: docker ps
    expect: { exit: 0 }
cleanup:
  - run: docker rm x
`

/** A small folder of notes, with some files replaced or, by undefined, left out. */
export function folder(changes: Readonly<Record<string, string | undefined>> = {}): Map<string, string> {
  const files: Record<string, string | undefined> = {
    'course.yaml': course,
    'keywords/compose/service.md': note,
    'lessons/docker/volumes.ko.md': lesson('볼륨'),
    'lessons/docker/volumes.en.md': lesson('Volumes'),
    'examples/keep/example.yaml': example,
    'examples/keep/Dockerfile': 'FROM a\n',
    'same-idea.yaml': '- compose: ["compose:services.*.restart"]\n  docker: ["docker:run --restart"]\n',
    ...changes,
  }
  return new Map(Object.entries(files).flatMap(([path, text]) => (text === undefined ? [] : [[path, text] as const])))
}

export const shown = (problems: readonly Problem[]): string[] =>
  problems.map(({ file, line, message }) => `${file}:${String(line)} ${message}`)
export const problemsOf = (changes: Readonly<Record<string, string | undefined>>): string[] =>
  shown(joinNotes(folder(changes), new Set()).problems)

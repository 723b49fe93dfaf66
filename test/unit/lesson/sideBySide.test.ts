import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { articleSideBySide } from '../../../src/core/lesson/lessonArticle'
import type { CourseLesson, CourseLibrary } from '../../../src/core/notes/library'
import { sampleCourse } from './sampleCourse'

/** What stands where: `[own, other]` for a pair, one text for what stands once. */
type Rows = readonly (string | readonly [string, string])[]

function rowsOf(own: string, other: string): Rows {
  const lesson = (markdown: string): CourseLesson => ({
    id: 'docker/volumes',
    title: '',
    summary: '',
    minutes: 1,
    examples: [],
    exercises: [],
    subjects: [],
    sections: [],
    parts: [{ markdown }],
  })
  const library: CourseLibrary = sampleCourse()
  const html = articleSideBySide(
    { lesson: lesson(own), other: lesson(other) },
    { library, lessonId: 'docker/volumes' },
    { library: sampleCourse('ko'), lessonId: 'docker/volumes' },
  )
  const text = (part: string): string =>
    part
      .replace(/<(?:title|button)[^>]*>[^]*?<\/(?:title|button)>|<[^>]*>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim()
  const pair =
    /<div class="pair">\n<div class="pair-own">\n([^]*?)<\/div>\n<div class="pair-other" lang="ko">\n([^]*?)<\/div>\n<\/div>\n/g
  const rows: (string | readonly [string, string])[] = []
  let end = 0
  for (const found of html.matchAll(pair)) {
    const once = text(html.slice(end, found.index))
    if (once) rows.push(once)
    rows.push([text(found[1] ?? ''), text(found[2] ?? '')])
    end = found.index + found[0].length
  }
  const rest = text(html.slice(end))
  return rest ? [...rows, rest] : rows
}

describe('two languages side by side', () => {
  test('are paired heading by heading, paragraph by paragraph and list by list', () => {
    assert.deepEqual(
      rowsOf('Opens.\n\n## One {#one}\n\nText.\n\n- a\n- b\n', '연다.\n\n## 하나 {#one}\n\n글.\n\n- 가\n- 나\n'),
      [
        ['Opens.', '연다.'],
        ['One', '하나'],
        ['Text.', '글.'],
        ['a b', '가 나'],
      ],
    )
  })
  test('have code, diagrams and examples once, but code whose words differ twice', () => {
    const rest = '\n```bash\ndocker ps\n```\n\n![Words.](diagram:layers)\n\n[Try](example:keep-data)\n'
    assert.deepEqual(
      rowsOf(`Text.\n${rest}\n\`\`\`bash\nls # all\n\`\`\`\n`, `글.\n${rest}\n\`\`\`bash\nls # 모두\n\`\`\`\n`).map(
        (row) => (typeof row === 'string' ? row.replace(/^docker ps.*/, 'once') : row),
      ),
      [['Text.', '글.'], 'once', ['ls # all bash', 'ls # 모두 bash']],
    )
  })
  test('are paired section by section where one has a block more, and block by block again after that', () => {
    assert.deepEqual(
      rowsOf(
        '## One {#one}\n\nText.\n\nMore.\n\n## Two {#two}\n\nEnd.\n',
        '## 하나 {#one}\n\n글.\n\n## 둘 {#two}\n\n끝.\n',
      ),
      [
        ['One Text. More.', '하나 글.'],
        ['Two', '둘'],
        ['End.', '끝.'],
      ],
    )
  })
  test('leave the ids of headings to the page, and their levels', () => {
    const html = articleSideBySide(
      {
        lesson: {
          ...(sampleCourse().modules[0]?.lessons[1] as CourseLesson),
          parts: [{ markdown: '## One {#one}\n' }],
        },
        other: {
          ...(sampleCourse().modules[0]?.lessons[1] as CourseLesson),
          parts: [{ markdown: '## 하나 {#one}\n' }],
        },
      },
      { library: sampleCourse(), lessonId: 'docker/volumes' },
      { library: sampleCourse('ko'), lessonId: 'docker/volumes' },
    )
    assert.match(
      html,
      /<h2 id="one">One<\/h2>\n<\/div>\n<div class="pair-other" lang="ko">\n<p class="like-h2">하나<\/p>/,
    )
  })
})

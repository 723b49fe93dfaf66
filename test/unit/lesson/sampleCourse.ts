import type { CourseLesson, CourseLibrary } from '../../../src/core/notes/library'
import type { Language, LessonPart } from '../../../src/core/notes/note'

const svg = `<?xml version="1.0"?>
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 720 120" role="img">
  <title>Layers</title>
  <defs><marker id="arrow" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8" markerHeight="8" orient="auto"><path class="arrow" d="M0 0 L8 4 L0 8 z"/></marker></defs>
  <rect class="box accent" x="10" y="10" width="200" height="80" rx="4"/>
  <text class="label" x="20" y="50" data-ko="읽기 &amp; 쓰기">Read &amp; write</text>
  <path class="line" d="M210 50 H400" marker-end="url(#arrow)"/>
</svg>
`

const everything = `Opens with [\`volumes\`](keyword:compose:services.*.volumes) and [Networks](lesson:docker/networks#ports).

## First things {#first}

\`\`\`bash
docker run --rm -v "\${PWD}:/work" hello # says hello
docker compose up --detach --wait --remove-orphans --force-recreate --renew-anon-volumes --timeout 30 --quiet-pull web db cache
\`\`\`

\`\`\`text
Hello from Docker!
\`\`\`

![A box with an arrow.](diagram:layers)

### A detail {#detail}

| | Named | Anonymous |
|---|---|---:|
| \`docker rm\` | stays | stays |

> [!WARNING]
> Look at the [page](https://docs.docker.com/engine/).

[Try it](example:keep-data)

## Files {#files}

\`\`\`dockerfile
FROM node:22-bookworm-slim AS build
COPY --from=deps package.json ./
RUN npm ci && npm test
\`\`\`

\`\`\`yaml
services:
  web:
    # a comment
    image: nginx:1.29
\`\`\`

${'A paragraph that makes the page long enough to scroll.\n\n'.repeat(30)}

## Questions {#questions}
`

const parts: readonly LessonPart[] = [
  { markdown: everything },
  {
    question: {
      kind: 'choice',
      id: 'lost-when',
      ask: 'When is a file lost?',
      choices: [
        { text: 'When the container stops', right: false, why: 'It stays: `docker start` finds it.' },
        { text: 'When the container is *removed*', right: true, why: 'It goes with the container.' },
      ],
    },
  },
  {
    question: {
      kind: 'choice',
      id: 'stays',
      about: 'files',
      ask: 'What stays after `docker rm`?',
      choices: [
        { text: 'The image', right: true, why: 'It belongs to no container.' },
        { text: 'A named volume', right: true, why: 'It is removed by itself only.' },
        { text: 'The writable layer', right: false, why: 'It goes with the container.' },
      ],
    },
  },
  {
    question: {
      kind: 'order',
      id: 'from-file-to-container',
      about: 'first',
      ask: 'In which order does an image become a container?',
      steps: [
        { text: '`docker build -t shop .`', why: 'There must be an image first.' },
        { text: '`docker create --name web shop`', why: 'The container is made of it.' },
        { text: '`docker start web`', why: 'Only now a process runs.' },
      ],
    },
  },
  {
    question: {
      kind: 'output',
      id: 'prints',
      ask: 'What does this print?\n\n```bash\ndocker run --rm debian:bookworm-slim echo "a  b"\n```',
      choices: [
        { text: '`a  b`', right: true, why: 'The quotes keep it one argument.' },
        { text: '`a b`', right: false, why: 'So it would be without quotes.' },
      ],
    },
  },
  {
    question: {
      kind: 'fill',
      id: 'own-volume',
      about: 'detail',
      ask: 'Which name is to stand in the gap?',
      snippet: {
        language: 'yaml',
        code: 'services:\n  db:\n    volumes: ["___:/var/lib/data"]\nvolumes:\n  db-data:',
      },
      answers: [
        { text: 'db-data', right: true, why: 'It is declared below.' },
        { text: './db-data', right: false, why: 'With `./` it is a folder of the host.' },
      ],
      patterns: ['[\'"]db-data[\'"]'],
    },
  },
  { markdown: '## What to try next {#try-next}\n\nRead on.\n' },
]

function lesson(id: string, title: string, own: Partial<CourseLesson> = {}): CourseLesson {
  const none = { subjects: [], examples: [], exercises: [], sections: [], parts: [] }
  return { id, title, summary: 'What it is for.', minutes: 5, ...none, ...own }
}

/** A small course with everything that a lesson can hold; `docker/volumes` holds it. */
export function sampleCourse(language: Language = 'en'): CourseLibrary {
  return {
    language,
    formerly: {},
    modules: [
      {
        id: 'docker',
        title: 'Docker and containers',
        lessons: [
          lesson('docker/introduction', 'About this module'),
          lesson('docker/volumes', 'Data & `volumes`', {
            minutes: 12,
            parts,
            sections: [
              { id: 'first', title: 'First things', depth: 2 },
              { id: 'detail', title: 'A detail', depth: 3 },
              { id: 'files', title: 'Files', depth: 2 },
              { id: 'questions', title: 'Questions', depth: 2 },
              { id: 'try-next', title: 'What to try next', depth: 2 },
            ],
          }),
          lesson('docker/networks', 'Networks', { sections: [{ id: 'ports', title: 'Published ports', depth: 2 }] }),
        ],
      },
      { id: 'kubernetes', title: 'Kubernetes', lessons: [lesson('kubernetes/introduction', 'About Kubernetes')] },
    ],
    examples: {
      'keep-data': {
        id: 'keep-data',
        title: 'Keep data in a volume',
        summary: 'Shows what <stays>.',
        needs: ['docker', 'compose'],
        minutes: 6,
        difficulty: 'easy',
        languages: ['dockerfile'],
        ports: [],
        setup: [],
        steps: [],
        verify: [],
        cleanup: [],
        files: ['Dockerfile'],
      },
    },
    exercises: {
      'keep-the-database': {
        id: 'keep-the-database',
        title: 'Keep the database',
        summary: 'Use a volume.',
        task: 'Mount a volume at `/data` of <db>.',
        lesson: 'docker/volumes',
        minutes: 6,
        difficulty: 'easy',
        rules: 3,
        hints: ['A *nudge*.', 'More.', 'Nearly `all`.'],
        runs: true,
      },
    },
    diagrams: { layers: svg },
  }
}

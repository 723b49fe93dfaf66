import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { pitfallLines, walkLines } from './walks'

describe('what is said of an instruction as a whole', () => {
  test('does not stand at its flags again', () => {
    const text = `FROM busybox:1.37 AS tools
FROM debian:bookworm-slim AS app
COPY --link --from=tools /bin/sh /sh
COPY --form=tools /bin/sh /sh
USER 65532
`
    assert.deepEqual(walkLines('Dockerfile', text)?.slice(-7), [
      '# 2 app (part.last-stage)',
      '2 FROM = debian:bookworm-slim · image.tag tag=bookworm-slim',
      '3 COPY = /bin/sh /sh · dockerfile.copies-from-stage sources=(name name=/bin/sh) target=/sh from=tools',
      '  - --from=tools · dockerfile.stage name=tools line=1',
      '4 COPY = /bin/sh /sh · dockerfile.copies sources=(name name=/bin/sh) target=/sh',
      '4 --form · unknown-word name=--form !',
      '5 USER = 65532 · user.id user=65532 · user.no-group',
    ])
  })
  test('does not stand at AS again', () => {
    assert.deepEqual(pitfallLines('Dockerfile', 'FROM debian:bookworm-slim AS app\nRUN true\n'), [
      '1 dockerfile.no-user image=debian:bookworm-slim !',
    ])
  })
})

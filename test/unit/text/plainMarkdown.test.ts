import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { plainMarkdown } from '../../../src/core/text/plainMarkdown'

describe('a sentence of the notes where Markdown is not shown', () => {
  for (const [written, shown] of [
    ['See [`volumes`](keyword:x) and **two** more.', 'See volumes and two more.'],
    ['`*` for all, an *empty* list for none', '* for all, an empty list for none'],
    ['[`*` in `[]`](docker/volumes#which) and ``a`b``', '* in [] and a`b'],
    ['`a[0](1)` stays, `_x_` too', 'a[0](1) stays, _x_ too'],
  ] as const)
    test(written, () => {
      assert.equal(plainMarkdown(written), shown)
    })
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { SearchEntry } from '../../../src/core/search/searchEntries'
import { createSearchIndex } from '../../../src/core/search/searchIndex'

const entry = (kind: SearchEntry['kind'], id: string, ko: string, en: string, body = ''): SearchEntry => ({
  kind,
  id,
  title: { ko, en },
  place: { ko: '', en: '' },
  preview: { ko: '', en: '' },
  names: [ko, en],
  body,
})

const index = createSearchIndex([
  entry('lesson', 'volumes', '데이터와 볼륨', 'Data and volumes', 'A database loses its rows.'),
  entry('section', 'volumes#bind', '바인드 마운트', 'Bind mounts', '호스트의 폴더를 컨테이너에 연결한다.'),
  entry('keyword', 'compose:volumes', 'volumes', 'volumes', 'port is already allocated'),
  entry('keyword', 'compose:services.*.depends_on', 'services.*.depends_on', 'services.*.depends_on'),
])

const found = (query: string): readonly string[] => index.search(query).map(({ id }) => id)

test('a name comes before a title, a title before a text', () => {
  assert.deepEqual(found('volumes'), ['compose:volumes', 'volumes'])
})
test('both languages are searched at once, with particles, first consonants and slips', () => {
  for (const query of ['볼륨을', 'ㄷㅇㅌㅇ', '볼룸', 'Data', 'databse']) assert.equal(found(query)[0], 'volumes', query)
  for (const query of ['바인드마운트', 'ㅂㅇㄷ', 'bind mount', '폴더'])
    assert.equal(found(query)[0], 'volumes#bind', query)
})
test('what holds all words comes before what holds one', () => {
  assert.equal(found('already allocated data')[0], 'compose:volumes')
})
test('what the course says stands third behind keywords of the name, and what is seldom meant last', () => {
  const field = (id: string, worth?: number): SearchEntry => ({
    ...entry('keyword', id, 'probe', 'probe'),
    ...(worth !== undefined && { worth }),
  })
  const lesson = entry('lesson', 'health', '상태', 'Health of things', 'A probe asks.')
  const many = createSearchIndex([field('old', 0.6), field('a'), field('b'), field('c'), lesson])
  const order = ['a', 'b', 'health', 'c', 'old']
  assert.deepEqual(
    many.search('probe').map(({ id }) => id),
    order,
  )
  assert.deepEqual(
    many.search('probe', 4).map(({ id }) => id),
    order.slice(0, 4),
  )
})
test('the first letters are enough', () => {
  assert.deepEqual(found('dep'), ['compose:services.*.depends_on'])
})
test('nothing is found for nothing, nor for what nobody wrote', () => {
  for (const query of ['', '  ', '?!', 'xyzzy']) assert.deepEqual(found(query), [], query)
})

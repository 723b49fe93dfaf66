import type { Keyword } from '../language/keyword'
import type { Statement } from '../values/statement'
import type { Anchor, Places } from './anchor'
import { anchorText } from './anchor'
import type { WalkItem, WalkStep } from './fileWalk'
import { belongsToStep, matters } from './keywordsThatMatter'

/** Something to say at a place: at a keyword, or at the name of a part. */
export interface Remark {
  readonly anchor: Anchor
  readonly say: Statement
}

/** What the steps of a file are made from. */
export interface StepSources {
  readonly keywords: readonly Keyword[]
  readonly places: Places
  readonly remarks: readonly Remark[]
  /** The value of a key on one line, unless it is a list with an item for each of its values. */
  value(anchor: Anchor, items: number): string | undefined
  /** Statements of a keyword that do not hold here. */
  isWrong(statement: Statement, anchor: Anchor): boolean
}

interface OpenStep {
  readonly keyword: Keyword
  readonly anchor: Anchor
  readonly items: WalkItem[]
  /** Whether it is what its place is about: of `COPY --link` the instruction, not the flag, to which neither remarks nor the sources belong. */
  readonly isFirst: boolean
}

/** The keywords of a file that matter or about which there is something to warn of, in its order. Values go with the key above them. */
export function walkSteps(sources: StepSources): readonly WalkStep[] {
  const remarked = new Map<string, Statement[]>()
  for (const { anchor, say } of sources.remarks) {
    const key = anchorText(anchor)
    remarked.set(key, [...(remarked.get(key) ?? []), say])
  }
  const steps: OpenStep[] = []
  const said = new Set<string>()
  const begun = new Set<string>()
  for (const found of sources.keywords) {
    const anchor = sources.places.of(found.range)
    if (!anchor) continue
    const keyword = withoutWrong(
      found,
      (statement) => sources.isWrong(statement, anchor) || isRepeated(statement, said),
    )
    const key = anchorText(anchor)
    const isFirst = !begun.has(key)
    begun.add(key)
    const step = { keyword, anchor, items: [], isFirst }
    const above = steps.at(-1)
    const isBelow = above !== undefined && isWithin(anchor, above.anchor)
    const isAsked = matters(keyword) || warns(keyword) || (isFirst && remarked.has(key))
    if (isBelow && (keyword.part === 'value' || belongsToStep(keyword))) addItem(above, keyword, anchor)
    else if (keyword.part === 'value' ? warns(keyword) : isAsked) steps.push(step)
  }
  return steps.map(({ keyword, anchor, items, isFirst }) => {
    const whole = isFirst ? sources.value(anchor, items.length) : undefined
    const shown = keyword.part === 'value' ? undefined : (keyword.value ?? whole)
    const unknown = keyword.known ? [] : [unknownWord(keyword)]
    return {
      keyword,
      name: keyword.family === 'dockerfile' || keyword.part === 'value' ? keyword.name : nameOfStep(anchor),
      ...(shown !== undefined && { value: shown }),
      anchor,
      line: keyword.range.start.line,
      said: [...((isFirst ? remarked.get(anchorText(anchor)) : undefined) ?? []), ...unknown],
      items,
    }
  })
}

/** The one value of a key is said with the key; of others there is an item where there is something to say that was not said just before. */
function addItem(step: OpenStep, keyword: Keyword, anchor: Anchor): void {
  const { said, name } = keyword
  const isOwn = step.keyword.value !== undefined || /^\$(?:\w+|\{[^}]*\})$/.test(name)
  const known = [step.keyword, ...step.items.map((item) => item.keyword)]
  const told = new Set(known.flatMap((one) => one.said.map(textOf)))
  const isNew = (statement: Statement): boolean => !told.has(textOf(statement))
  if (isOwn ? !said.some((statement) => statement.warning && isNew(statement)) : !said.some(isNew)) return
  step.items.push({ keyword, label: labelOf(keyword, anchor), anchor, line: keyword.range.start.line })
}

function textOf(statement: Statement): string {
  return JSON.stringify(statement)
}

function labelOf({ id, part, name, value }: Keyword, anchor: Anchor): string {
  const shown = value ?? name
  const flag = /^dockerfile:\w+ (--.+)$/.exec(id)?.[1]
  if (flag !== undefined) return part === 'key' && value !== undefined ? `${flag}=${value}` : flag
  const last = anchor.at(-1) ?? ''
  return id.startsWith('dockerfile:') || /^\d+$/.test(last) ? shown : `${last}: ${shown}`
}

/** The way from the service, the object's `spec` or the list item to a key. */
function nameOfStep(anchor: Anchor): string {
  const from = anchor[0] === 'compose' && anchor[1] === 'services' ? 3 : 1
  const own = anchor.slice(Math.min(from, anchor.length - 1))
  const inner = own.findLastIndex((step, index) => index < own.length - 1 && (step === 'spec' || /^\d+$/.test(step)))
  const way = own.slice(inner + 1)
  // An item of a list that has a name begins with it: `containers.name`.
  return way.length === 1 && way[0] === 'name' && inner > 0 ? `${own[inner - 1] ?? ''}.name` : way.join('.')
}

/** What is true of most values of its kind, and therefore said once. */
const saidOnce: ReadonlySet<string> = new Set([
  'image.official',
  'image.hub',
  'image.tag',
  'image.tag-moves',
  'mount.copies-first',
  'dockerfile.shell-in-run',
  'command.runs',
])

function isRepeated(statement: Statement, said: Set<string>): boolean {
  // What ENTRYPOINT and CMD start together is the same for both.
  const key = statement.say === 'command.runs' ? textOf(statement) : statement.say
  if (!saidOnce.has(statement.say)) return false
  if (said.has(key)) return true
  said.add(key)
  return false
}

function unknownWord({ family, name }: Keyword): Statement {
  return family === 'dockerfile'
    ? { say: 'walk.unknown-word', with: { name }, warning: true }
    : { say: 'walk.unknown-key', with: { name }, warning: true }
}

function warns({ known, said }: Keyword): boolean {
  return !known || said.some(({ warning }) => warning)
}

function withoutWrong(keyword: Keyword, isWrong: (statement: Statement) => boolean): Keyword {
  const said = keyword.said.filter((statement) => !isWrong(statement))
  return said.length < keyword.said.length ? { ...keyword, said } : keyword
}

function isWithin(anchor: Anchor, outer: Anchor): boolean {
  return anchor.length >= outer.length && outer.every((step, index) => anchor[index] === step)
}

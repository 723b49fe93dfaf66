import type { StateCore, Token } from 'markdown-it'
import { findExample, findExercise, noteLink } from './noteLink'
import type { LinkPlace } from './noteLink'

/** What a piece of Markdown is rendered for; markdown-it hands it to every rule. */
export interface RenderContext extends LinkPlace {
  /** How many diagrams the page has so far: their ids are numbered by it. */
  diagrams?: number
  /** The text stands beside its translation: ids and headings are the other one's. */
  readonly secondary?: boolean
  /** For printing: nothing to press, and only links that lead somewhere from paper's file. */
  readonly paper?: boolean
}

/** The context that the rendering was started with. */
export function contextOf(env: unknown): RenderContext {
  return (env as { readonly context: RenderContext }).context
}

/** Takes `{#id}` off the end of headings and makes it their id. Runs before the inline texts are read. */
export function headingIds(state: StateCore): void {
  state.tokens.forEach((token, index) => {
    const text = state.tokens[index + 1]
    if (token.type !== 'heading_open' || text?.type !== 'inline') return
    const found = /^(.*?)\s*\{#([A-Za-z0-9][\w-]*)\}$/.exec(text.content)
    if (!found) return
    text.content = found[1] ?? ''
    token.meta = { section: found[2] }
    if (!contextOf(state.env).secondary) token.attrSet('id', found[2] ?? '')
  })
}

/** Makes block quotes that begin with `[!NOTE]`, `[!TIP]` or `[!WARNING]` callouts. Runs before the inline texts are read. */
export function callouts(state: StateCore): void {
  const open: Token[] = []
  state.tokens.forEach((token, index) => {
    if (token.type === 'blockquote_open') {
      open.push(token)
      const text = state.tokens[index + 2]
      const found = text?.type === 'inline' ? /^\[!(NOTE|TIP|WARNING)\][^\S\n]*(?:\n|$)/.exec(text.content) : null
      if (!text || !found) return
      token.meta = { callout: (found[1] ?? '').toLowerCase() }
      text.content = text.content.slice(found[0].length)
    } else if (token.type === 'blockquote_close') {
      token.meta = open.pop()?.meta ?? null
    }
  })
  dropEmptyParagraphs(state)
}

function dropEmptyParagraphs(state: StateCore): void {
  state.tokens = state.tokens.filter((token, index, all) => {
    const start = token.type === 'paragraph_open' ? index : token.type === 'inline' ? index - 1 : index - 2
    const around = all.slice(Math.max(start, 0), start + 3)
    const empty =
      around[0]?.type === 'paragraph_open' && around[1]?.content === '' && around[2]?.type === 'paragraph_close'
    return !(empty && around.includes(token))
  })
}

/** Gives our links their actions, turns what may not stay into text, and lone examples, exercises and diagrams into blocks. */
export function noteTargets(state: StateCore): void {
  const context = contextOf(state.env)
  for (const token of state.tokens) {
    if (token.type === 'inline' && token.children) token.children = resolveTargets(token.children, state, context)
  }
  state.tokens.forEach((token, index) => {
    const [open, close] = [state.tokens[index - 1], state.tokens[index + 1]]
    if (token.type !== 'inline' || open?.type !== 'paragraph_open' || close?.type !== 'paragraph_close') return
    const block = loneBlock(token.children ?? [], context)
    if (!block) return
    Object.assign(token, { type: block.type, meta: block.meta, children: null, content: '' })
    open.hidden = true
    close.hidden = true
  })
}

function resolveTargets(children: readonly Token[], state: StateCore, context: RenderContext): Token[] {
  const kept: boolean[] = []
  return children.flatMap((token) => {
    if (token.type === 'link_open') {
      const target = attributeOf(token, 'href')
      const found = context.paper && !target.startsWith('https:') ? undefined : noteLink(target, context)
      kept.push(found !== undefined)
      if (!found) return []
      token.attrs = Object.entries(found)
      token.meta = { target }
      return [token]
    }
    if (token.type === 'link_close') return kept.pop() ? [token] : []
    if (token.type !== 'image') return [token]
    if (attributeOf(token, 'src').startsWith('diagram:')) return [token]
    return [textToken(token.content, state)]
  })
}

/** An attribute of a token; `''` where it has none of that name. */
export function attributeOf(token: Token, name: string): string {
  return String(token.attrGet(name) ?? '')
}

function textToken(content: string, state: StateCore): Token {
  const text = new state.Token('text', '', 0)
  text.content = content
  return text
}

function loneBlock(children: readonly Token[], context: RenderContext): Pick<Token, 'type' | 'meta'> | undefined {
  const [first, ...rest] = children.filter((child) => child.type !== 'text' || child.content.trim() !== '')
  if (first?.type === 'image' && rest.length === 0) {
    return { type: 'diagram', meta: { id: attributeOf(first, 'src').slice('diagram:'.length), label: first.content } }
  }
  const target = first?.meta?.['target']
  if (first?.type !== 'link_open' || typeof target !== 'string') return undefined
  if (rest.findIndex((child) => child.type === 'link_close') !== rest.length - 1) return undefined
  if (target.startsWith('exercise:')) {
    const exercise = findExercise(context.library, target.slice('exercise:'.length))
    return exercise && { type: 'exercise', meta: { id: exercise.id } }
  }
  if (!target.startsWith('example:')) return undefined
  const example = findExample(context.library, target.slice('example:'.length))
  return example && { type: 'example', meta: { id: example.id } }
}

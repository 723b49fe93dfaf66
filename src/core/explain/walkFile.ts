import type { FileName } from '../language/fileKind'
import { contentAround, syntaxOf } from '../language/fileKind'
import type { DockerText } from '../language/dockerfile/dockerText'
import { newMemory } from '../language/dockerfile/dockerVariables'
import { dockerScanner } from '../language/dockerfile/scanDockerfile'
import type { Keyword } from '../language/keyword'
import { objectsOf } from '../language/names/kubernetesObjects'
import { yamlTrees } from '../language/names/yamlTree'
import type { YamlNode } from '../language/names/yamlTree'
import { yamlScanner } from '../language/yaml/scanYaml'
import type { Lines } from '../text/lines'
import { createLineTable } from '../text/lineTable'
import type { Range } from '../text/position'
import type { Anchor, Places } from './anchor'
import { anchorText } from './anchor'
import { tellCompose } from './composeWalk'
import { stagesOfFile } from './dockerStagesOfFile'
import { tellDockerfile } from './dockerfileWalk'
import type { FileWalk, Unread, WalkKind, WalkPart } from './fileWalk'
import { tellKustomization } from './kustomizeWalk'
import { namedObjects, tellManifest } from './manifestWalk'
import type { ToldFile } from './toldFile'
import { unreadDockerfile, unreadYaml } from './unreadLines'
import { walkSteps } from './walkSteps'
import { shownValue, yamlPlaces } from './yamlPlaces'

interface ReadFile {
  readonly kind: WalkKind
  readonly places: Places
  readonly tell: () => ToldFile
  readonly unread: () => readonly Unread[]
  value(anchor: Anchor, items: number): string | undefined
}

/**
 * A walk through a file, given its keywords in their order; undefined for a file that is no Dockerfile, compose file, manifest or kustomization.
 * A broken file gives what can be read.
 */
export function walkFile(file: FileName, lines: Lines, keywords: () => Iterable<Keyword>): FileWalk | undefined {
  const read = readFile(file, lines)
  if (!read) return undefined
  const { kind, places, unread, value } = read
  const { summary, parts, remarks, isWrong } = read.tell()
  const all = [...keywords()]
  const steps = walkSteps({ keywords: all, places, remarks, value, isWrong })
  const kinds = kind === 'manifest' ? kindsOf(all, places) : new Map<string, Keyword>()
  const stepsOf = byPart(steps, parts)
  const saidOf = byPart(remarks, parts)
  const filled = parts.map((part): WalkPart => {
    const key = anchorText(part.anchor)
    const about = kinds.get(key)
    const own = (saidOf.get(key) ?? []).filter(({ anchor }) => anchor.length === part.anchor.length)
    return { ...part, ...(about && { about }), said: own.map(({ say }) => say), steps: stepsOf.get(key) ?? [] }
  })
  return { kind, summary, unread: unread(), parts: filled.filter(isWorthIt) }
}

/** Where an anchor stands in the text as it is now; undefined where nothing of it is left. */
export function placeOfAnchor(file: FileName, lines: Lines, anchor: Anchor): Range | undefined {
  return readFile(file, lines)?.places.at(anchor)
}

function readFile(file: FileName, lines: Lines): ReadFile | undefined {
  const syntax = syntaxOf(file)
  if (syntax === 'dockerfile') {
    const docker: DockerText = { lines, table: createLineTable(dockerScanner, lines), memory: newMemory() }
    const stages = stagesOfFile(docker)
    const texts = new Map(
      [...stages.before, ...stages.stages.flatMap(({ instructions }) => instructions)].map((one) => [
        one.anchor.join('\n'),
        one.text,
      ]),
    )
    return {
      kind: 'dockerfile',
      places: stages.places,
      tell: () => tellDockerfile(docker, stages),
      unread: () => unreadDockerfile(docker),
      value: (anchor) => texts.get(anchor.join('\n')),
    }
  }
  return syntax === 'yaml' || syntax === 'json' ? readYaml(file, lines) : undefined
}

function readYaml(file: FileName, lines: Lines): ReadFile | undefined {
  const yaml = { lines, table: createLineTable(yamlScanner, lines) }
  const trees = yamlTrees(yaml)
  const kinds = trees.map(({ line }) => contentAround(yaml, line, file).kind)
  const rootOf = (kind: string): YamlNode | undefined => trees[kinds.indexOf(kind as never)]?.root
  const unread = (): readonly Unread[] => unreadYaml(yaml)
  const compose = rootOf('compose')
  const kustomization = rootOf('kustomization')
  if (compose || kustomization) {
    const name = compose ? 'compose' : 'kustomization'
    const node = compose ?? kustomization ?? { pairs: [], items: [] }
    const places = yamlPlaces([{ name, node }])
    return {
      kind: name,
      places,
      tell: () => (compose ? tellCompose(node, places) : tellKustomization(node)),
      unread,
      value: (anchor, items) => valueAt(node, anchor.slice(1), items),
    }
  }
  const objects = namedObjects(trees.flatMap(({ root }) => objectsOf(root)))
  if (objects.length === 0) return undefined
  const places = yamlPlaces(objects)
  const nodes = new Map(objects.map(({ name, node }) => [name, node]))
  return {
    kind: 'manifest',
    places,
    tell: () => tellManifest(objects, places, hasTemplates(lines)),
    unread,
    value: ([root = '', ...way], items) => {
      const node = nodes.get(root)
      return node && valueAt(node, way, items)
    },
  }
}

function hasTemplates(lines: Lines): boolean {
  for (let line = 0; line < lines.count; line++) if (lines.line(line).includes('{{')) return true
  return false
}

function valueAt(root: YamlNode, way: readonly string[], items: number): string | undefined {
  let node: YamlNode | undefined = root
  for (const step of way) {
    node = node?.pairs.find(({ key }) => key.text === step)?.value ?? node?.items[Number(step)]
  }
  return node && shownValue(node.target ?? node, way.at(-1) ?? '', items)
}

/** What stands in which part, by the part's anchor: in the deepest that holds it. */
function byPart<Item extends { readonly anchor: Anchor }>(
  items: readonly Item[],
  parts: readonly { readonly anchor: Anchor }[],
): ReadonlyMap<string, readonly Item[]> {
  const found = new Map<string, Item[]>(parts.map(({ anchor }) => [anchorText(anchor), []]))
  for (const item of items) {
    for (let length = item.anchor.length; length > 0; length--) {
      const own = found.get(anchorText(item.anchor.slice(0, length)))
      own?.push(item)
      if (own) break
    }
  }
  return found
}

/** The value of each object's own `kind:`, by the object's anchor. */
function kindsOf(keywords: readonly Keyword[], places: Places): ReadonlyMap<string, Keyword> {
  const found = new Map<string, Keyword>()
  for (const keyword of keywords) {
    const anchor = keyword.part === 'value' ? places.of(keyword.range) : undefined
    if (anchor?.length === 2 && anchor[1] === 'kind') found.set(anchorText(anchor.slice(0, 1)), keyword)
  }
  return found
}

/** An outermost key without anything to say of it is left out. */
function isWorthIt({ kind, steps, said }: WalkPart): boolean {
  return steps.length > 0 || said.length > 0 || (kind.say !== 'walk.part.key' && kind.say !== 'walk.part.fragment')
}

import type { ExerciseRule } from '../notes/exercise'
import type { DockerFile } from './dockerFile'
import { readDockerfile } from './dockerFile'
import type { Finding } from './finding'
import { ruleKinds } from './ruleKinds'
import type { Attempt, ExerciseFiles } from './ruleKind'
import { given, parameterProblems } from './ruleKind'
import type { YamlFile } from './yamlFile'
import { readYaml } from './yamlFile'

/** What became of a rule: it holds, or why not. */
export interface RuleResult {
  readonly rule: string
  readonly finding: Finding | undefined
}

/** Longer files are not what an exercise asks for, and would take long to read. In UTF-16 code units. */
const longest = 200_000

/** Checks the reader's files against rules. Nothing but the texts is looked at. */
export function checkExercise(
  rules: readonly Pick<ExerciseRule, 'id' | 'kind' | 'with'>[],
  files: ExerciseFiles,
): readonly RuleResult[] {
  const attempt = attemptOn(files)
  return rules.map(({ id, kind, with: parameters }) => {
    const known = Object.hasOwn(ruleKinds, kind) ? ruleKinds[kind] : undefined
    if (!known) throw new Error(`There is no kind of rule "${kind}".`)
    return { rule: id, finding: known.check(given(parameters), attempt) }
  })
}

/** What is wrong with how a rule is written; nothing of a good one. */
export function ruleProblems({ kind, with: parameters }: Pick<ExerciseRule, 'kind' | 'with'>): readonly string[] {
  const known = Object.hasOwn(ruleKinds, kind) ? ruleKinds[kind] : undefined
  return known ? parameterProblems(known, parameters) : [`There is no kind of rule "${kind}"`]
}

function attemptOn(all: ExerciseFiles): Attempt {
  const files = new Map([...all].map(([path, text]) => [path, text.slice(0, longest)]))
  const yaml = new Map<string, YamlFile>()
  const dockerfiles = new Map<string, DockerFile>()
  return {
    files,
    yaml: (file) => once(yaml, file, readYaml),
    dockerfile: (file) => once(dockerfiles, file, readDockerfile),
  }

  function once<Read>(
    known: Map<string, Read>,
    file: string,
    read: (file: string, text: string) => Read,
  ): Read | undefined {
    const text = files.get(file)
    if (text === undefined) return undefined
    const found = known.get(file) ?? read(file, text)
    known.set(file, found)
    return found
  }
}

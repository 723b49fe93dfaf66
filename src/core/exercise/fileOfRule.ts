import type { ExerciseRule } from '../notes/exercise'

/** The file that a rule is about when it holds: what its parameters name, or where its kind looks. `files` are those of the starter. */
export function fileOfRule(
  { kind, with: { file, folder } }: Pick<ExerciseRule, 'kind' | 'with'>,
  files: readonly string[],
): string {
  if (typeof file === 'string') return file
  const [about] = kind.split('.')
  if (about === 'dockerfile') return 'Dockerfile'
  if (about === 'dockerignore') return '.dockerignore'
  if (about === 'compose') return 'compose.yaml'
  if (about === 'kustomize') return `${String(folder)}/kustomization.yaml`.replace(/^\.\//, '')
  return (
    files.find((path) => /\.ya?ml$/.test(path) && !/(?:^|\/)(?:compose\.|kustomization\.)/.test(path)) ?? files[0] ?? ''
  )
}

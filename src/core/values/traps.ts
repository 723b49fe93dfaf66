import type { Statement, WrittenValue } from './statement'
import { plainScalar } from './yamlScalar'

/** A value of `environment`, `labels`, `args` and other maps whose values become texts. Source: compose-go, types/mapping.go. */
export function describeComposeText({ text, style }: WrittenValue): readonly Statement[] {
  const scalar = style === 'plain' ? plainScalar(text, 'compose') : undefined
  if (!scalar || scalar.kind === 'null' || scalar.printed === text) return []
  const parts = { text, printed: scalar.printed }
  switch (scalar.kind) {
    case 'boolean':
      return [{ say: 'compose.read-as-boolean', with: parts, warning: true }]
    case 'octal':
      return [{ say: 'compose.read-as-octal', with: parts, warning: true }]
    case 'time':
      return [{ say: 'compose.read-as-time', with: parts, warning: true }]
    default:
      return [{ say: 'compose.read-as-number', with: parts, warning: true }]
  }
}

/** Where Compose takes texts only: an item of `command`, a `user`. A plain number stops it. Source: Compose Specification's schema. */
export function describeComposeStrictText({ text, style }: WrittenValue): readonly Statement[] {
  const scalar = style === 'plain' ? plainScalar(text, 'compose') : undefined
  if (!scalar || scalar.kind === 'null' || scalar.kind === 'time') return []
  return [
    scalar.kind === 'boolean'
      ? { say: 'compose.boolean-not-text', with: { text }, warning: true }
      : { say: 'compose.number-not-text', with: { text }, warning: true },
  ]
}

/** An entry of `environment` in list form: `KEY=value`. A `KEY` alone is a name, of which the note of `environment` speaks. */
export function describeEnvironmentEntry({ text }: WrittenValue): readonly Statement[] {
  const [name = '', ...rest] = text.split('=')
  if (!/^[A-Za-z_][\w.-]*$/.test(name)) return []
  const quoted = /^(["'])(.*)\1$/.exec(rest.join('='))
  return quoted ? [{ say: 'compose.quotes-stay', with: { better: `${name}=${quoted[2] ?? ''}` }, warning: true }] : []
}

/** A text of the Kubernetes API: a plain number or boolean is refused. Source: kubernetes-sigs/yaml; measured texts of the API server. */
export function describeKubernetesText({ text, style }: WrittenValue): readonly Statement[] {
  const scalar = style === 'plain' ? plainScalar(text, 'kubectl') : undefined
  if (!scalar || scalar.kind === 'null') return []
  return [
    scalar.kind === 'boolean'
      ? { say: 'kubernetes.boolean-not-text', with: { text }, warning: true }
      : { say: 'kubernetes.number-not-text', with: { text }, warning: true },
  ]
}

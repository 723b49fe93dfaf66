import { finding } from './finding'
import { objectNamed, onObject, onPod } from './manifests'
import type { RuleKind } from './ruleKind'
import { at, itemsAt, nearest, shown, textAt, textsAt } from './yamlFile'

/** The rules about who may do what. */
export const accessRules: Readonly<Record<string, RuleKind>> = {
  /** The Role allows these verbs on a resource, and none of those. */
  'role.allows': onObject('Role', { resource: 'text', verbs: 'texts', not: 'texts' }, (given, role) => {
    const rules = itemsAt(role.root, 'rules')
    const resource = given.text('resource')
    const much = rules.find((rule) =>
      [...textsAt(rule, 'verbs')].some((verb) => verb === '*' || given.texts('not').includes(verb)),
    )
    if (much) return finding(at(much, 'verbs') ?? much, 'value', { key: 'verbs', value: shown(at(much, 'verbs')) })
    const all = rules.find((rule) => textsAt(rule, 'resources').includes('*'))
    if (all) return finding(at(all, 'resources') ?? all, 'value', { key: 'resources', value: '*' })
    const own = rules.filter((rule) => textsAt(rule, 'resources').includes(resource))
    const [first] = own
    if (!first) return finding(nearest(role.root, 'rules'), 'no-item', { key: 'resources', value: resource })
    const allowed = new Set(own.flatMap((rule) => textsAt(rule, 'verbs')))
    const missing = given.texts('verbs').find((verb) => !allowed.has(verb))
    return missing === undefined
      ? undefined
      : finding(at(first, 'verbs') ?? first, 'no-item', { key: 'verbs', value: missing })
  }),
  /** The RoleBinding gives a Role to a ServiceAccount; manifests make both. */
  'binding.joins': onObject('RoleBinding', { role: 'text', account: 'text' }, (given, binding, attempt) => {
    const [role, account] = [given.text('role'), given.text('account')]
    for (const needed of [objectNamed(attempt, 'Role', role), objectNamed(attempt, 'ServiceAccount', account)])
      if ('found' in needed) return needed
    const reference = nearest(binding.root, 'roleRef', 'name')
    if (textAt(binding.root, 'roleRef', 'kind') !== 'Role' || textAt(binding.root, 'roleRef', 'name') !== role)
      return finding(reference, 'value', {
        key: 'roleRef',
        value: `${shown(at(binding.root, 'roleRef', 'kind'))} ${shown(at(binding.root, 'roleRef', 'name'))}`,
      })
    const subjects = itemsAt(binding.root, 'subjects')
    const fits = subjects.some(
      (subject) => textAt(subject, 'kind') === 'ServiceAccount' && textAt(subject, 'name') === account,
    )
    if (fits) return undefined
    const [first] = subjects
    return first
      ? finding(at(first, 'name') ?? first, 'value', {
          key: 'subjects',
          value: `${shown(at(first, 'kind'))} ${shown(at(first, 'name'))}`,
        })
      : finding(nearest(binding.root, 'subjects'), 'no-key', { key: 'subjects' })
  }),
  /** The pods run as a ServiceAccount that a manifest makes. */
  'pod.account': onPod({ account: 'text' }, (given, { spec }, attempt) => {
    const account = objectNamed(attempt, 'ServiceAccount', given.text('account'))
    if ('found' in account) return account
    const name = at(spec, 'serviceAccountName')
    if (textAt(name) === given.text('account')) return undefined
    return name
      ? finding(name, 'value', { key: 'serviceAccountName', value: shown(name) })
      : finding(spec, 'no-key', { key: 'serviceAccountName' })
  }),
}

import { accessRules } from './accessRules'
import { composeRules } from './composeRules'
import { dockerCopyRules, ignoreRules } from './dockerCopyRules'
import { dockerRules } from './dockerRules'
import { kustomizeRules } from './kustomizeRules'
import { networkRules } from './networkRules'
import { podRules } from './podRules'
import type { RuleKind } from './ruleKind'
import { runRules } from './runRules'
import { valueRules } from './valueRules'

/** Every kind of rule, by the name that exercise.yaml gives it. */
export const ruleKinds: Readonly<Record<string, RuleKind>> = {
  ...dockerRules,
  ...dockerCopyRules,
  ...ignoreRules,
  ...composeRules,
  ...valueRules,
  ...podRules,
  ...networkRules,
  ...accessRules,
  ...kustomizeRules,
  ...runRules,
}

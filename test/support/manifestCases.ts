import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { RuleParameters } from '../../src/core/notes/exercise'
import { checkRule, shownFinding } from './checkRule'

/** What a rule says of a file with these objects. */
export function on(kind: string, parameters: RuleParameters, ...objects: readonly string[]): string {
  const files = { 'a.yaml': objects.join('\n---\n') }
  return shownFinding(checkRule(kind, parameters, files), files)
}

/** Makes a test of each row: what the rule says, and the objects of the file. */
export function cases(
  kind: string,
  parameters: RuleParameters,
  table: readonly (readonly [string, ...string[]])[],
): void {
  for (const [expected, ...objects] of table)
    test(`${kind}: ${JSON.stringify(objects)} → ${expected}`, () =>
      assert.equal(on(kind, parameters, ...objects), expected))
}

/** A Deployment `web` on lines 1 to 8, its container and pod with more fields. */
export const deployment = (
  container: string,
  spec = '',
  labels = '{ app: web }',
  selector = '{ matchLabels: { app: web } }',
): string =>
  `apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec:
  selector: ${selector}
  template:
    metadata: { labels: ${labels} }
    spec: { ${spec}${spec && ', '}containers: [{ name: c${container && ', '}${container} }] }`
/** An object on one line. */
export const object = (kind: string, name: string, rest: string): string =>
  `{ apiVersion: v1, kind: ${kind}, metadata: { name: ${name} }, ${rest} }`
export const service = (selector: string, ports: string): string =>
  object('Service', 'web', `spec: { selector: ${selector}, ports: ${ports} }`)
export const web = { kind: 'Deployment', name: 'web' }

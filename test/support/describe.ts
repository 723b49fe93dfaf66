import { describeValue } from '../../src/core/values/describeValue'
import type { ValueKind } from '../../src/core/values/describeValue'
import type { Statement, WrittenValue } from '../../src/core/values/statement'

/** What is said of a text of one kind: on a command line, or plain or quoted in YAML. */
export function describeText(
  kind: ValueKind,
  text: string,
  style: WrittenValue['style'] = 'word',
): readonly Statement[] {
  return describeValue(kind, { text, source: style === 'quoted' ? `"${text}"` : text, style })
}

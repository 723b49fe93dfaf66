import type { KeywordNote } from '../../core/notes/note'
import type { KubernetesField, KubernetesIndex } from '../../core/schema/kubernetes'

/**
 * Adds to each field of texts the values that its note explains, where the API knows of no fixed ones: `get` under `verbs`, `In` of an
 * operator. Each of them is then a keyword in a file. A value with a placeholder (`hugepages-<size>`) is none.
 */
export function withNotedValues(
  { types, kinds }: KubernetesIndex,
  notes: ReadonlyMap<string, KeywordNote>,
): KubernetesIndex {
  const noted = Object.entries(types).map(([name, type]) => {
    const fields = Object.entries(type.fields).map(([field, known]): [string, KubernetesField] => {
      const note = notes.get(`kubernetes:${type.idName ?? name}.${field}`)
      const listed = note?.texts.en.values.map(({ value }) => (value === '""' ? '' : value)) ?? []
      const values = listed.filter((value) => !value.includes('<'))
      const isText = /^(?:\[\])?string$/.test(known.type)
      return [field, isText && !known.values && values.length > 0 ? { ...known, noted: values } : known]
    })
    return [name, { ...type, fields: Object.fromEntries(fields) }] as const
  })
  return { types: Object.fromEntries(noted), kinds }
}

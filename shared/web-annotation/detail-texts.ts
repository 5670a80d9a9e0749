import { type Bearer, bearersOf, type DetailName, type Details, detailNames } from '../tradecraft/details'
import { typedAs } from '../tradecraft/typed-as'
import { detailValues } from '../tradecraft/values'
import { urn, uuidIn } from './names'

// What is noted of something is, in the model, a text that describes it: “event-time: 2024-03”, as the command line takes it.

const toldAs = new Map(detailNames.map((name) => [typedAs(name), name]))

/** What an agent has a name and a type for. */
const ofAgents: readonly DetailName[] = ['name', 'entityType']

/** Whether annotations of a kind, or entities, are described so. */
export const isToldOf = (nature: Bearer, field: DetailName): boolean =>
  bearersOf[field].includes(nature) && !ofAgents.includes(field)

/** The details that something has, each with the text that tells it; reporting words, which only links have, are passages. */
export const detailTextsIn = (details: Details): readonly (readonly [DetailName, string])[] =>
  detailNames.flatMap((field) => {
    const value = field === 'cue' ? undefined : details[field]
    if (value === undefined) return []
    return [[field, `${typedAs(field)}: ${field === 'entity' ? urn(value) : value}`] as const]
  })

/** Undefined where a text is no such, or says what nothing of its nature can have. */
export function detailIn(nature: Bearer, text: string): readonly [DetailName, value: string] | undefined {
  const [, name = '', words = ''] = /^([a-z-]+): (.*)$/s.exec(text) ?? []
  const field = toldAs.get(name)
  if (field === undefined || !isToldOf(nature, field)) return undefined
  const value = field === 'entity' ? uuidIn(words) : words
  return value !== undefined && detailValues[field].safeParse(value).success ? [field, value] : undefined
}

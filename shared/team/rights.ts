import type { PersonId } from '../account/annotation'
import { isBrought } from '../account/is-brought'
import { accountDocument, logDocument, mapNames } from '../account/schema'
import type { Role } from './role'

/** Who may write into one map of a document. Map and key alone decide it, so that the values may be sealed one day. */
export interface MapRights {
  /** The lowest role that may. */
  readonly role: Role
  /** What was made is never written over. */
  readonly newKeysOnly?: true
  /** An editor may enter anybody who is not there yet. */
  readonly editorsIntroduce?: true
  /** What was brought over from another account, an editor may write as the words of whoever said it there. */
  readonly editorsBring?: true
  /** Whose an entry is: only that person may write it. Undefined where it is nobody's, or does not say. */
  readonly author?: (key: string, value: unknown, valueIn: ValueIn) => PersonId | undefined
}

/** What stands in another map of the same document. */
export type ValueIn = (map: string, key: string) => unknown

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined

const personIn = (value: unknown, name: string): PersonId | undefined => {
  const person = field(value, name)
  return typeof person === 'string' ? person : undefined
}

const by = (_key: string, value: unknown) => personIn(value, 'by')

/** What was brought over from another account stays the work of whoever made it there. */
const byUnlessFrom = (_key: string, value: unknown) => (isBrought(value) ? undefined : personIn(value, 'by'))

const made: MapRights = { role: 'editor', newKeysOnly: true, author: byUnlessFrom }

/** The maps of the `account` document that are not like {@link unknownMap}. */
const accountRights: Readonly<Record<string, MapRights>> = {
  [mapNames.people]: { role: 'commenter', editorsIntroduce: true, author: (person) => person },
  [mapNames.devices]: { role: 'commenter', newKeysOnly: true, author: (_device, value) => personIn(value, 'person') },
  [mapNames.annotations]: made,
  // A deletion says whose it is.
  [mapNames.fields]: { role: 'editor', author: by },
  [mapNames.replies]: { role: 'commenter', newKeysOnly: true, editorsBring: true, author: by },
  [mapNames.replyFields]: {
    role: 'commenter',
    author: (key, _value, valueIn) => personIn(valueIn(mapNames.replies, key.slice(0, key.indexOf('/'))), 'by'),
  },
  [mapNames.threads]: { role: 'commenter', editorsBring: true, author: by },
  [mapNames.verdicts]: { role: 'commenter', author: (key) => key.slice(key.lastIndexOf('/') + 1) },
  [mapNames.broughtVerdicts]: { role: 'editor' },
  [mapNames.links]: made,
  // They are the same in all accounts: two may enter the same one here without knowing of each other.
  [mapNames.entities]: { role: 'editor' },
  [mapNames.grades]: made,
  [mapNames.waivers]: { role: 'editor', author: by },
  // As entities, from one codebook.
  [mapNames.reports]: made,
  [mapNames.codebook]: { role: 'editor' },
  [mapNames.taggings]: { role: 'editor', author: byUnlessFrom },
}

/** Also what a newer version adds: an older server keeps it. */
const unknownMap: MapRights = { role: 'editor' }

const entries: MapRights = {
  role: 'commenter',
  newKeysOnly: true,
  author: (_key, value) => personIn(value, 'person'),
}

/** Undefined for a map that the document does not have. */
export function rightsTo(document: string, map: string, key: string): MapRights | undefined {
  if (document === logDocument) return map === 'log' ? entries : undefined
  if (document !== accountDocument) return undefined
  // Raising it locks older versions out.
  if (map === mapNames.meta && key === 'schemaVersion') return { role: 'owner' }
  return Object.hasOwn(accountRights, map) ? accountRights[map] : unknownMap
}

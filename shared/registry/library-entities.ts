import { fold } from '../text/fold'
import { type Identities, identitiesIn } from '../tradecraft/identity'
import { isPronoun } from '../tradecraft/pronoun'
import type { AccountEntities, AccountSeen, EnteredEntity } from './account-entities'
import type { Difference, LibraryEntity, Merge, Place, SeenName, Sighting } from './library-entity'

export interface AccountSays {
  readonly account: AccountSeen
  readonly entities: AccountEntities
}

/**
 * Whoever the accounts of a library speak of. Ids are the same everywhere: what one account says of who is who goes for
 * all, and what the registry says comes first.
 * @param accounts the first of several copies of an account first: what they share is told once
 */
export function libraryEntities(accounts: readonly AccountSays[], registry: AccountEntities): readonly LibraryEntity[] {
  const ordered = [...accounts].sort((a, b) => compareAccounts(a.account, b.account))
  const places: readonly { readonly place: Place; readonly entities: AccountEntities }[] = [
    { place: null, entities: registry },
    ...ordered.map(({ account, entities }) => ({ place: account, entities })),
  ]
  const sightings = sightingsIn(ordered)
  const entered = new Map<string, { readonly place: Place; readonly entity: EnteredEntity }[]>()
  for (const { place, entities } of places)
    for (const entity of entities.entered) put(entered, entity.id, { place, entity })
  const said = places.flatMap(({ place, entities }) => entities.sameAs.map((same) => ({ ...same, place })))
  const identities = identitiesIn({
    details: sightings.map(({ id, entity }) => [id, { entity }]),
    links: new Map(said.map((same) => [`${same.place?.file} ${same.id}`, { ...same, type: 'same-as', deleted: null }])),
    entities: entered,
  })
  const mentions = gather(sightings, ({ id }) => identities.of(id))
  const merges = gather(said, ({ from }) => identities.of(from))
  const words = new Map(sightings.map((sighting) => [sighting.id, sighting.words]))
  const nameOf = (id: string) => entered.get(id)?.[0]?.entity.name ?? words.get(id) ?? id
  const folded = foldOnce()
  const ids = new Set([...entered.keys(), ...mentions.keys()].map(identities.of))
  return [...ids].map((id) => {
    const all = identities.all(id)
    const own = mentions.get(id) ?? []
    const standing = all.flatMap((one) => entered.get(one) ?? [])
    const name = entered.has(id) ? nameOf(id) : nameOfPassages(id, identities, words)
    return {
      ...{ id, all, name, mentions: own },
      type: (entered.get(id) ?? standing)[0]?.entity.type ?? null,
      inRegistry: standing.some(({ place }) => place === null),
      names: namesOf(name, standing, own, folded),
      merges: (merges.get(id) ?? []).map(
        (same): Merge => ({ ...same, fromName: nameOf(same.from), toName: nameOf(same.to) }),
      ),
      differences: all.flatMap((one) => differencesOf(entered.get(one) ?? [])),
      accounts: new Set(own.map(({ account }) => account.id)).size,
    }
  })
}

/** The earliest first: what is seen first is told of them. */
const compareAccounts = (a: AccountSeen, b: AccountSeen): number =>
  compare(a.day || '9', b.day || '9') || compare(a.title, b.title) || compare(a.file, b.file)

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Each passage of each account once, in whichever copy it is found first. */
function sightingsIn(accounts: readonly AccountSays[]): readonly Sighting[] {
  const sightings = new Map<string, Sighting>()
  for (const { account, entities } of accounts)
    for (const mention of entities.mentions) {
      const key = `${account.id} ${mention.id}`
      if (!sightings.has(key)) sightings.set(key, { ...mention, account })
    }
  return [...sightings.values()]
}

function gather<T>(all: readonly T[], keyOf: (one: T) => string): ReadonlyMap<string, readonly T[]> {
  const gathered = new Map<string, T[]>()
  for (const one of all) put(gathered, keyOf(one), one)
  return gathered
}

function put<T>(gathered: Map<string, T[]>, key: string, one: T): void {
  const same = gathered.get(key)
  if (same) same.push(one)
  else gathered.set(key, [one])
}

const nameOfPassages = (id: string, identities: Identities, words: ReadonlyMap<string, string>): string =>
  [id, ...identities.all(id)].map((one) => words.get(one)).find((known) => known !== undefined) ?? id

/** Many passages have the same words. */
function foldOnce(): (words: string) => string {
  const known = new Map<string, string>()
  return (words) => {
    const folded = known.get(words) ?? fold(words).text
    known.set(words, folded)
    return folded
  }
}

/** Names that differ only in case, accents or forms of letters are one. A pronoun is no name. */
function namesOf(
  name: string,
  entered: readonly { readonly place: Place; readonly entity: EnteredEntity }[],
  mentions: readonly Sighting[],
  folded: (words: string) => string,
): readonly SeenName[] {
  const names = new Map<string, { name: string; first: Sighting | null; count: number; entered: Place[] }>()
  const of = (called: string) => {
    const key = folded(called)
    const known = names.get(key) ?? { name: called, first: null, count: 0, entered: [] }
    names.set(key, known)
    return known
  }
  of(name)
  for (const { place, entity } of entered) of(entity.name).entered.push(place)
  for (const mention of mentions) {
    if (isPronoun(mention.words, mention.as)) continue
    const known = of(mention.words)
    known.first ??= mention
    known.count += 1
  }
  const [own, ...others] = names.values()
  return own ? [own, ...others.sort((a, b) => b.count - a.count)] : []
}

function differencesOf(
  entered: readonly { readonly place: Place; readonly entity: EnteredEntity }[],
): readonly Difference[] {
  const [first] = entered
  if (!first || entered.length < 2) return []
  const differenceIn = (field: Difference['field'], read: (entity: EnteredEntity) => string) => {
    const values = gather(entered, ({ entity }) => read(entity))
    if (values.size < 2) return []
    const listed = [...values].map(([value, where]) => ({ value, places: where.map(({ place }) => place) }))
    return [{ id: first.entity.id, field, values: listed }]
  }
  return [...differenceIn('name', ({ name }) => name), ...differenceIn('entityType', ({ type }) => type)]
}

import { randomUUID } from 'node:crypto'
import { fileSentence } from '../../../shared/account/file-problem'
import type { Cast } from '../../../shared/registry/cast'
import { detailOf } from '../../../shared/registry/entity-query'
import { isKnown, type LibraryEntity, type Place } from '../../../shared/registry/library-entity'
import { likenessSentence } from '../../../shared/registry/likeness-sentence'
import { planOf } from '../../../shared/registry/plan'
import type { RegistryAction } from '../../../shared/registry/registry-action'
import { readTradecraft } from '../../../shared/tradecraft/tradecraft'
import { ensureRegistry } from '../../library/registry-file'
import { readIdentity } from '../../profile/identity'
import { profilePaths } from '../../profile/profile-folder'
import { atWorkIn } from '../account'
import { readArguments } from '../arguments'
import type { Surroundings } from '../command'
import { openLibrary } from '../library/opened-library'
import { ofProfile } from '../profile'
import { refuse } from '../refusal'
import { noteDown, readId } from './note-down'

// What `attest entity` does where `--library` takes the place of a file.

const library = { library: { type: 'boolean' } } as const

export async function listOfLibrary(args: readonly string[], surroundings: Surroundings, usage: string): Promise<void> {
  const { text } = readArguments(args, { ...library, json: { type: 'boolean' } }, [0, 0], usage)
  const { reader } = await openLibrary(surroundings)
  const cast = await reader.cast()
  surroundings.print(
    text('json') === undefined
      ? cast.entities.filter(isKnown).map(inWords).join('')
      : `${JSON.stringify(
          cast.entities.map((entity) => printed(entity, cast)),
          null,
          2,
        )}\n`,
  )
}

export const mergeInLibrary = (args: readonly string[], surroundings: Surroundings, usage: string): Promise<void> =>
  act(args, surroundings, usage, (from, to) => [{ do: 'merge', from: from.id, to: to.id }])

export const unmergeInLibrary = (args: readonly string[], surroundings: Surroundings, usage: string): Promise<void> =>
  act(args, surroundings, usage, (one, other, ends) => {
    const between = one.merges.filter(({ from, to }) => ends.includes(from) && ends.includes(to))
    if (between.length === 0) refuse(`Nobody has said that ${one.name} and ${other.name} are one.`)
    return between.map(({ id }) => ({ do: 'unmerge', id: one.id, link: id }))
  })

async function act(
  args: readonly string[],
  surroundings: Surroundings,
  usage: string,
  actionsFor: (one: LibraryEntity, other: LibraryEntity, ends: readonly string[]) => readonly RegistryAction[],
): Promise<void> {
  const { files, text } = readArguments(args, { ...library, author: { type: 'string' } }, [2, 2], usage)
  const ends = files.map(readId)
  const { reader } = await openLibrary(surroundings)
  const cast = await reader.cast()
  const [one, other] = ends.map((id) => cast.byId.get(id) ?? refuse(`No account of the library speaks of ${id}.`))
  for (const action of actionsFor(one as LibraryEntity, other as LibraryEntity, ends)) {
    const id = randomUUID()
    const plan = await planOf(
      action,
      async (wanted) => detailOf(cast, wanted),
      () => id,
    )
    if (!plan.ok) return refuse(plan.error)
    for (const { place, commands } of plan.value.steps)
      await noteDown(await fileOf(place, surroundings), surroundings.profile, text('author'), ({ doc }) =>
        commands(readTradecraft(doc).tradecraft),
      )
    surroundings.print(`${'link' in action ? action.link : id}\n`)
  }
}

/** Where something is written; the registry is made where there is none yet. */
async function fileOf(place: Place, { profile }: Surroundings): Promise<string> {
  if (place) return place.file
  const { registry, identity } = profilePaths(profile)
  const me = await ofProfile(profile, () => readIdentity(identity))
  const { signerOf } = await atWorkIn(profile)
  const made = await ensureRegistry(registry, me, signerOf(me.id))
  return made.ok ? registry : refuse(fileSentence(made.error, registry))
}

const placed = (place: Place) => place?.file ?? 'registry'

const printed = ({ mentions, names, merges, ...entity }: LibraryEntity, { likely }: Cast) => ({
  ...entity,
  known: isKnown(entity),
  names: names.map(({ first, entered, ...name }) => ({
    ...name,
    first: first && { account: first.account.file, id: first.id, where: first.where, words: first.words },
    entered: entered.map(placed),
  })),
  merges: merges.map(({ place, at, ...merge }) => ({ ...merge, at: new Date(at).toISOString(), place: placed(place) })),
  differences: entity.differences.map(({ values, ...one }) => ({
    ...one,
    values: values.map(({ value, places }) => ({ value, places: places.map(placed) })),
  })),
  likely: likely
    .filter(({ from, to }) => from.id === entity.id || to.id === entity.id)
    .map((one) => ({ from: one.from.id, to: one.to.id, why: likenessSentence(one) })),
  mentions: mentions.map(({ account, ...mention }) => ({ ...mention, account: account.file })),
})

const count = (number: number, one: string): string => `${number} ${number === 1 ? one : `${one}s`}`

function inWords({ id, name, type, names, mentions, accounts }: LibraryEntity): string {
  const others = names.slice(1).map((other) => other.name)
  const also = others.length > 0 ? `, also ${others.map((other) => `“${other}”`).join(', ')}` : ''
  return `${id}  ${name} (${type ?? 'not entered'})${also}: ${count(mentions.length, 'mention')} in ${count(accounts, 'account')}\n`
}

import type { Command } from '../account/command'
import { assertNever, fail, ok, type Result } from '../result'
import { isolate } from '../text/isolate'
import type { Tradecraft } from '../tradecraft/tradecraft'
import type { EntityDetail } from './entity-query'
import type { Place } from './library-entity'
import { sayTwo, sayTwoNoMore } from './not-the-same'
import type { RegistryAction } from './registry-action'
import { commandsToMerge, commandsToName } from './registry-commands'

/** What an action comes to, in the registry and in accounts. */
export interface Plan {
  readonly steps: readonly PlanStep[]
  /** What to say once all of it is done. */
  readonly sentence: string
}

export interface PlanStep {
  readonly place: Place
  /** @param tradecraft what the registry, or the account, says now */
  commands(tradecraft: Tradecraft): readonly Command[]
}

const gone = 'That is no longer in the library; nothing was changed.'

/**
 * What an action comes to, or, in a sentence, why it cannot be done.
 * @param find somebody by any of their ids
 */
export async function planOf(
  action: RegistryAction,
  find: (id: string) => Promise<EntityDetail | null>,
  newId: () => string,
): Promise<Result<Plan, string>> {
  switch (action.do) {
    case 'merge': {
      const [from, to] = [await find(action.from), await find(action.to)]
      if (!from || !to) return fail(gone)
      if (from.id === to.id) return fail(`${inQuotes(from.name)} and ${inQuotes(to.name)} are one already.`)
      const link = newId()
      return inRegistry(
        (tradecraft) => commandsToMerge(tradecraft, from, to, link),
        `${inQuotes(from.name)} is ${inQuotes(to.name)} from now on`,
      )
    }
    case 'unmerge': {
      const merge = (await find(action.id))?.merges.find(({ id }) => id === action.link)
      if (!merge) return fail(gone)
      const { id, place, fromName, toName } = merge
      const commands = () => [{ type: 'take-away', id }] as const
      return ok({
        steps: [{ place, commands }],
        sentence: `That ${inQuotes(fromName)} is ${inQuotes(toName)} is taken back`,
      })
    }
    case 'say-two':
    case 'say-two-no-more': {
      const { a, b } = action
      const names = `${inQuotes((await find(a))?.name ?? a)} and ${inQuotes((await find(b))?.name ?? b)}`
      return action.do === 'say-two'
        ? inRegistry(() => [sayTwo(a, b, action.reason)], `${names} are noted down as two`)
        : inRegistry(() => [sayTwoNoMore(a, b)], `${names} are not noted down as two any more`)
    }
    case 'take': {
      const { id, field, value } = action
      const values = (await find(id))?.differences.find((one) => one.id === id && one.field === field)?.values ?? []
      if (!values.some((one) => one.value === value)) return fail(gone)
      const commands = () => [{ type: 'set-detail', id, field, value } as Command]
      const steps = values
        .filter((one) => one.value !== value)
        .flatMap(({ places }) => places.map((place) => ({ place, commands })))
      return ok({
        steps,
        sentence:
          field === 'name' ? `The name is ${inQuotes(value)} everywhere now` : 'The type is the same everywhere now',
      })
    }
    case 'rename': {
      const { id, name } = action
      const entity = await find(id)
      if (!entity) return fail(gone)
      const { type } = entity
      const accounts = new Map(
        entity.names.flatMap(({ entered }) =>
          entered.flatMap((place) => (place ? [[place.file, place] as const] : [])),
        ),
      )
      const inAccount: PlanStep['commands'] = ({ entities }) =>
        entities.get(id)?.deleted === null ? [{ type: 'set-detail', id, field: 'name', value: name }] : []
      return ok({
        steps: [
          { place: null, commands: (tradecraft) => commandsToName(tradecraft, { id, name, type }) },
          ...[...accounts.values()].map((place) => ({ place, commands: inAccount })),
        ],
        sentence: `${inQuotes(entity.name)} is called ${inQuotes(name)} everywhere now`,
      })
    }
    default:
      return assertNever(action)
  }
}

const inRegistry = (commands: PlanStep['commands'], sentence: string): Result<Plan, never> =>
  ok({ steps: [{ place: null, commands }], sentence })

const inQuotes = (words: string): string => `“${isolate(words)}”`

import { Check, UserRound } from 'lucide-react'
import { useCallback, useMemo, useState } from 'react'
import type { Annotation } from '../../shared/account/annotation'
import type { Command } from '../../shared/account/command'
import { quoteOf } from '../../shared/account/range'
import { shortQuote } from '../../shared/account/short-quote'
import { choiceWords } from '../../shared/tradecraft/choice-words'
import { endKey } from '../../shared/tradecraft/link'
import { type EntityType, entityTypes } from '../../shared/tradecraft/vocabulary'
import { CommandButton } from '../controls/command-button'
import { useWanted } from '../shell/wanted-field'
import { useStore } from '../store/use-store'
import { useInSteps } from '../use-in-steps'
import { useWorkbench } from '../workbench'
import { type Choice, Picker } from './picker'
import { entitiesCalled } from './sources-near'
import { likelyEntitiesInSteps } from './suggest-entities'
import { TakeAway } from './take-away'
import { nameIn, useCraft } from './use-craft'

const most = 6

interface EntityFieldProps {
  readonly annotation: Annotation
  readonly readOnly: boolean
}

/** Whom or what a passage refers to: picked from those known here, or entered. */
export function EntityField({ annotation, readOnly }: EntityFieldProps) {
  const { account, newId, reader } = useWorkbench()
  const craft = useCraft()
  const [asked, setAsked] = useState(false)
  const { id } = annotation
  useWanted(id, 'entity', () => setAsked(true))
  const text = useStore(account, (state) => state.account?.text ?? '')
  const entity = useStore(account, (state) => state.tradecraft.details.get(id)?.entity)
  const one = craft.identities.of(id)
  const entered = craft.tradecraft.entities.get(one)
  const known = entity !== undefined
  const likely = useInSteps(useLooking(annotation, !known && !readOnly)) ?? []

  /** Whoever was known already is merged with whom it is said to be: that is one link, and taken back as one. */
  const resolve = (to: string, before: readonly Command[] = []) => {
    const command: Command = entered
      ? { type: 'link', id: newId(), link: 'same-as', from: one, to }
      : { type: 'set-detail', id, field: 'entity', value: to }
    if (account.run([...before, command])) account.say(entered ? 'Noted as one and the same' : 'Noted who it is')
    setAsked(false)
    reader.get()?.focus()
  }
  const find = useCallback(
    (typed: string): readonly Choice[] => {
      const { identities, tradecraft } = craft
      const found = entitiesCalled(tradecraft, typed, most).filter((found) => identities.of(found) !== one || !entered)
      const name = typed.trim()
      return [
        ...found.map((found) => ({
          id: found,
          words: nameIn(account, found),
          aside: typeWords(tradecraft.entities.get(found)?.type),
        })),
        ...(name === ''
          ? []
          : entityTypes.map((type) => ({
              id: `new ${type}`,
              words: name,
              aside: type === 'other' ? 'new, other' : `new ${type}`,
            }))),
      ]
    },
    [account, craft, one, entered],
  )
  const take = ({ id: choice }: Choice, typed: string) => {
    const type = entityTypes.find((type) => choice === `new ${type}`)
    if (!type) return resolve(choice)
    const made = newId()
    resolve(made, [{ type: 'make-entity', id: made, entityType: type, name: typed }])
  }
  return (
    <section className="relations" aria-label="Who it is">
      <div className="craft-head">
        <span className="craft-label" aria-hidden="true">
          {entered ? 'Who it is' : 'Nobody has said who it is'}
        </span>
        {!readOnly && (
          <CommandButton
            command="passage.say"
            icon={UserRound}
            name={entered ? 'Say that it is the same as another' : 'Say who it is'}
            tipSide="end"
            small
          />
        )}
      </div>
      {entered && (
        <div className="related">
          <span className="related-words">
            <b dir="auto">{entered.name}</b> <span className="chain-how">{typeWords(entered.type)}</span>
          </span>
          {known && !readOnly && <Unresolve annotation={annotation} name={entered.name} />}
        </div>
      )}
      <Merged of={id} readOnly={readOnly} />
      {likely.map((found) => (
        <button key={found} type="button" className="btn small line likely" onClick={() => resolve(found)}>
          <Check size={13} strokeWidth={2} aria-hidden="true" />
          <span className="cut">
            It is <bdi>{nameIn(account, found)}</bdi>
          </span>
        </button>
      ))}
      {asked && (
        <Picker
          label={entered ? 'Who it is the same as' : 'Who it is'}
          placeholder="A name"
          initial={entered ? '' : shortQuote(text, annotation.ranges, 60)}
          find={find}
          none="Type a name."
          onTake={take}
          onLeave={() => setAsked(false)}
        />
      )}
    </section>
  )
}

/** How it is looked who a passage may refer to: again once anybody is known otherwise, and not with each step. */
function useLooking({ id, ranges }: Annotation, wanted: boolean) {
  const { account } = useWorkbench()
  const { identities, tradecraft } = useCraft()
  const { entities } = tradecraft
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words of the passage are others with its ranges
  return useMemo(() => {
    const text = account.get().account?.text ?? ''
    const wordsOf = (place: string) => {
      const passage = account.annotation(place)
      return passage && quoteOf(text, passage.ranges)
    }
    return wanted ? () => likelyEntitiesInSteps(id, identities, { entities }, wordsOf) : null
  }, [account, id, ranges, identities, entities, wanted])
}

const typeWords = (type: EntityType | undefined): string => (type ? choiceWords.entityType[type].toLowerCase() : '')

/** Takes back that a passage refers to somebody. */
function Unresolve({ annotation: { id }, name }: { readonly annotation: Annotation; readonly name: string }) {
  const { account } = useWorkbench()
  const unset = () => account.run([{ type: 'set-detail', id, field: 'entity', value: null }])
  return (
    <button type="button" className="btn small" aria-label={`It is not ${name}`} onClick={unset}>
      It is not
    </button>
  )
}

/** Whom analysts have said to be the same, each of which can be taken back. */
function Merged({ of, readOnly }: { readonly of: string; readonly readOnly: boolean }) {
  const { account } = useWorkbench()
  const craft = useCraft()
  const nameOfOne = (id: string) => craft.tradecraft.entities.get(id)?.name ?? nameIn(account, id)
  const links = craft.identities.all(of).flatMap((id) => craft.linksFrom(id, 'same-as'))
  if (links.length === 0) return null
  return (
    <ul aria-label="Said to be the same">
      {links.map(({ id, from, to }) => (
        <li key={id} className="related">
          <span className="related-words">
            <bdi>{nameOfOne(from)}</bdi> <span className="chain-how">is the same as</span>{' '}
            <bdi>{nameOfOne(endKey(to))}</bdi>
          </span>
          {!readOnly && (
            <TakeAway
              id={id}
              name={`${nameOfOne(from)} is not the same as ${nameOfOne(endKey(to))}`}
              said="No longer one and the same"
            />
          )}
        </li>
      ))}
    </ul>
  )
}

import { useCallback, useState } from 'react'
import type { Annotation } from '../../shared/account/annotation'
import type { Command } from '../../shared/account/command'
import type { FoundClaim } from '../../shared/library/find-claims'
import { fold } from '../../shared/text/fold'
import { choiceWords } from '../../shared/tradecraft/choice-words'
import { elsewhereOf } from '../../shared/tradecraft/elsewhere'
import { endKey } from '../../shared/tradecraft/link'
import type { ActorRole, LinkType } from '../../shared/tradecraft/vocabulary'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'
import { type Choice, Picker } from './picker'
import { annotationsNear } from './sources-near'
import { claimWords, nameIn, useCraft } from './use-craft'

const most = 7

const roles = Object.entries(choiceWords.role) as readonly (readonly [ActorRole, string])[]

/** What can be said of a claim and another, or of somebody in it. */
const relations: readonly (Choice & { readonly link: LinkType; readonly role?: ActorRole })[] = [
  { id: 'contradicts', link: 'contradicts', words: 'Contradicts another claim' },
  { id: 'supports', link: 'supports', words: 'Supports another claim' },
  { id: 'same-as', link: 'same-as', words: 'Is the same claim as' },
  ...roles.map(([role, said]) => ({
    id: role,
    link: 'about' as const,
    role,
    words: role === 'mentioned' ? 'Mentions an actor' : `Is about an actor, as ${said.toLowerCase()}`,
  })),
]

const choiceOf = ({ account, id, words, where }: FoundClaim): Choice => ({
  id: endKey({ account: account.id, id }),
  kind: 'claim',
  words,
  aside: where === null ? account.title : `${account.title}, ${where}`,
})

interface RelationPickerProps {
  readonly claim: Annotation
  readonly onDone: () => void
}

/** Asks how a claim is related, and then to what. */
export function RelationPicker({ claim, onDone }: RelationPickerProps) {
  const { account, finder, library, newId, reader } = useWorkbench()
  const elsewhere = useStore(library, (state) => state.claims)
  const craft = useCraft()
  const [relation, setRelation] = useState<(typeof relations)[number]>()
  const findRelation = useCallback(
    (typed: string) => relations.filter(({ words }) => fold(words).text.includes(fold(typed.trim()).text)),
    [],
  )
  const kind = relation?.link === 'about' ? 'actor' : 'claim'
  const findHere = useCallback(
    (typed: string): readonly Choice[] =>
      annotationsNear({
        annotations: account.get().annotations,
        near: claim,
        fits: (one) => one.kind === kind,
        same: kind === 'actor' ? craft.identities.of : (id) => id,
        text: finder.folded(),
        typed,
        most,
      }).map(({ id }) => ({ id, kind, words: kind === 'actor' ? nameIn(account, id) : claimWords(account, id) })),
    [account, finder, claim, kind, craft],
  )
  const findOther = useCallback(
    (typed: string): readonly Choice[] => {
      const others = kind === 'claim' && typed.trim() !== '' && elsewhere?.words === typed ? elsewhere.found : []
      return [...findHere(typed), ...others.map(choiceOf)]
    },
    [findHere, elsewhere, kind],
  )
  if (!relation)
    return (
      <Picker
        key="how"
        label="How it is related"
        placeholder="How?"
        find={findRelation}
        none="Nothing here is called so."
        onTake={({ id }) => setRelation(relations.find((one) => one.id === id))}
        onLeave={onDone}
      />
    )
  return (
    <Picker
      key="to what"
      label={relation.words}
      placeholder={`${relation.words}: which?`}
      find={findOther}
      none={
        kind === 'actor'
          ? 'No actor like that is tagged.'
          : 'No other claim like that is tagged, here or in another account.'
      }
      onType={(typed) => kind === 'claim' && library.findClaims(typed)}
      onTake={({ id }) => {
        const to = elsewhereOf(id) ?? id
        const { link, role } = relation
        const command: Command = { type: 'link', id: newId(), link, from: claim.id, to, ...(role && { role }) }
        if (account.run([command])) account.say('Related')
        onDone()
        reader.get()?.focus()
      }}
      onLeave={onDone}
    />
  )
}

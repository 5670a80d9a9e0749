import { EqualNot, Link2, Plus } from 'lucide-react'
import { useState } from 'react'
import type { Annotation } from '../../shared/account/annotation'
import { choiceWords } from '../../shared/tradecraft/choice-words'
import { elsewhereOf } from '../../shared/tradecraft/elsewhere'
import { CommandButton } from '../controls/command-button'
import { useWanted } from '../shell/wanted-field'
import { useWorkbench } from '../workbench'
import { ClaimElsewhere } from './claim-elsewhere'
import { Jump } from './jump'
import { type Relation, relationsOf } from './related-claims'
import { RelationPicker } from './relation-picker'
import { TakeAway } from './take-away'
import { claimWords, nameIn, useCraft } from './use-craft'
import './relations.css'

interface RelationsProps {
  readonly claim: Annotation
  readonly readOnly: boolean
}

/** What other claims a claim has to do with, and whom it is about. */
export function Relations({ claim, readOnly }: RelationsProps) {
  const craft = useCraft()
  const [asked, setAsked] = useState(false)
  useWanted(claim.id, 'relation', () => setAsked(true))
  const related = relationsOf(claim.id, craft)
  if (readOnly && related.length === 0) return null
  return (
    <section className="relations" aria-label="Relations">
      <div className="craft-head">
        <span className="craft-label" aria-hidden="true">
          {related.length > 0 ? 'Related' : 'Not related to other claims'}
        </span>
        {!readOnly && (
          <CommandButton command="claim.relate" icon={Plus} name="Relate to a claim or an actor" tipSide="end" small />
        )}
      </div>
      {related.length > 0 && (
        <ul>
          {related.map((relation) => (
            <Related key={relation.id} relation={relation} readOnly={readOnly} />
          ))}
        </ul>
      )}
      {asked && <RelationPicker claim={claim} onDone={() => setAsked(false)} />}
    </section>
  )
}

const words: Readonly<Record<string, readonly [away: string, back: string]>> = {
  contradicts: ['Contradicts', 'Contradicts'],
  supports: ['Supports', 'Supported by'],
  'same-as': ['Same claim as', 'Same claim as'],
  about: ['About', 'About'],
}

interface RelatedProps {
  readonly relation: Relation
  readonly readOnly: boolean
}

function Related({ relation: { id, type, other, away, role, elsewhere }, readOnly }: RelatedProps) {
  const { account } = useWorkbench()
  const Icon = type === 'contradicts' ? EqualNot : Link2
  const said = words[type]?.[away ? 0 : 1] ?? ''
  const how = <span className="related-how">{said} </span>
  const far = elsewhereOf(other) !== undefined
  const name = type === 'about' ? nameIn(account, other) : claimWords(account, other)
  return (
    <li className="related" data-denies={type === 'contradicts'}>
      <Icon size={13} strokeWidth={2} aria-hidden="true" />
      <span className="related-words">
        {far ? (
          <ClaimElsewhere claim={other} before={how} />
        ) : (
          <Jump
            to={other}
            before={how}
            name={name}
            after={role && <span className="chain-how">, as {choiceWords.role[role].toLowerCase()}</span>}
          />
        )}
      </span>
      {!readOnly && !elsewhere && <TakeAway id={id} name={`Take “${said} ${name}” away`} said="No longer related so" />}
    </li>
  )
}

import { EqualNot, Link2, Plus } from 'lucide-react'
import { useState } from 'react'
import type { Annotation } from '../../shared/account/annotation'
import { choiceWords } from '../../shared/tradecraft/choice-words'
import { endKey, type Link } from '../../shared/tradecraft/link'
import { CommandButton } from '../controls/command-button'
import { useWanted } from '../shell/wanted-field'
import { useWorkbench } from '../workbench'
import { Jump } from './jump'
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
  const { id } = claim
  const related = [
    ...craft.linksFrom(id, 'contradicts', 'supports', 'same-as', 'about').map((link) => ({ link, away: true })),
    ...craft.linksTo(id, 'contradicts', 'supports', 'same-as').map((link) => ({ link, away: false })),
  ].sort((a, b) => orderOf(a.link) - orderOf(b.link))
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
          {related.map(({ link, away }) => (
            <Related key={link.id} link={link} away={away} readOnly={readOnly} />
          ))}
        </ul>
      )}
      {asked && <RelationPicker claim={claim} onDone={() => setAsked(false)} />}
    </section>
  )
}

const order = ['contradicts', 'supports', 'same-as', 'about']
const orderOf = ({ type }: Link) => order.indexOf(type)

const words: Readonly<Record<string, readonly [away: string, back: string]>> = {
  contradicts: ['Contradicts', 'Contradicts'],
  supports: ['Supports', 'Supported by'],
  'same-as': ['Same claim as', 'Same claim as'],
  about: ['About', 'About'],
}

interface RelatedProps {
  readonly link: Link
  /** Whether it leads away from the claim that is open. */
  readonly away: boolean
  readonly readOnly: boolean
}

function Related({ link, away, readOnly }: RelatedProps) {
  const { account } = useWorkbench()
  const other = away ? endKey(link.to) : link.from
  const elsewhere = away && typeof link.to !== 'string'
  const name = elsewhere
    ? 'a claim of another account'
    : link.type === 'about'
      ? nameIn(account, other)
      : claimWords(account, other)
  const Icon = link.type === 'contradicts' ? EqualNot : Link2
  const said = words[link.type]?.[away ? 0 : 1] ?? ''
  return (
    <li className="related" data-denies={link.type === 'contradicts'}>
      <Icon size={13} strokeWidth={2} aria-hidden="true" />
      <span className="related-words">
        <Jump
          to={other}
          before={<span className="related-how">{said} </span>}
          name={name}
          after={link.role && <span className="chain-how">, as {choiceWords.role[link.role].toLowerCase()}</span>}
        />
      </span>
      {!readOnly && <TakeAway id={link.id} name={`Take “${said} ${name}” away`} said="No longer related so" />}
    </li>
  )
}

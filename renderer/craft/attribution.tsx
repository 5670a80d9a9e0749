import { Plus, Waypoints } from 'lucide-react'
import { useState } from 'react'
import type { Annotation } from '../../shared/account/annotation'
import { CommandButton } from '../controls/command-button'
import { useWanted } from '../shell/wanted-field'
import { useWorkbench } from '../workbench'
import { type Attributing, attribute } from './attribute'
import { attributionChain, type ChainLine } from './attribution-chain'
import { Jump } from './jump'
import { SourcePicker } from './source-picker'
import { TakeAway } from './take-away'
import { nameIn, useCraft } from './use-craft'
import './attribution.css'

interface AttributionProps {
  readonly claim: Annotation
  readonly readOnly: boolean
}

/** On whose word a claim stands, and through whom that came to us. */
export function Attribution({ claim, readOnly }: AttributionProps) {
  const bench = useWorkbench()
  const craft = useCraft()
  const [asked, setAsked] = useState<Attributing | null>(null)
  useWanted(claim.id, 'source', () => setAsked('attributed-to'))
  useWanted(claim.id, 'relay', () => setAsked('relayed-by'))
  const chain = attributionChain(claim.id, craft)
  return (
    <section className="attribution" aria-label="Attributed to">
      <div className="craft-head">
        <span className="craft-label" aria-hidden="true">
          Attributed to
        </span>
        {!readOnly && (
          <>
            <CommandButton command="claim.source" icon={Plus} name="Attribute to a source" tipSide="end" small />
            <CommandButton command="claim.relay" icon={Waypoints} name="Say through whom it came" tipSide="end" small />
          </>
        )}
      </div>
      <ul className="chain">
        {chain.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: one source can stand in it twice
          <ChainItem key={index} line={line} readOnly={readOnly} />
        ))}
      </ul>
      {asked && (
        <SourcePicker
          key={asked}
          near={claim}
          label={asked === 'attributed-to' ? 'Whose word it is' : 'Through whom it came'}
          onTake={(source) => {
            setAsked(null)
            attribute(bench, claim.id, source, asked)
          }}
          onLeave={() => setAsked(null)}
        />
      )}
    </section>
  )
}

interface ChainItemProps {
  readonly line: ChainLine
  readonly readOnly: boolean
}

/** One of a chain, and the way to take them out of it. */
export function ChainItem({ line, readOnly }: ChainItemProps) {
  const { account } = useWorkbench()
  const { who, link, nameless } = line
  if (who === null)
    return (
      <li className="chain-line" data-nameless>
        <span className="chain-words">Speaker not identified</span>
      </li>
    )
  const name = nameIn(account, who)
  return (
    <li className="chain-line" data-nameless={nameless || undefined}>
      <span className="chain-words">
        <Jump to={who} name={name} after={<span className="chain-how"> {howOf(line)}</span>} />
      </span>
      {link && !readOnly && <TakeAway id={link.id} name={`Take “${name}” away`} said="No longer attributed so" />}
    </li>
  )
}

function howOf({ how, second, ring, nameless }: ChainLine): string {
  if (ring) return 'says, and has it through others from itself'
  if (how === 'passed it on') return 'passed it on'
  return `says${second ? ', not first-hand' : ''}${nameless ? ', unnamed' : ''}`
}

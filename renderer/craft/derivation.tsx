import { Plus } from 'lucide-react'
import { useState } from 'react'
import type { Annotation } from '../../shared/account/annotation'
import type { Command } from '../../shared/account/command'
import { endKey } from '../../shared/tradecraft/link'
import { CommandButton } from '../controls/command-button'
import { useWanted } from '../shell/wanted-field'
import { useWorkbench } from '../workbench'
import type { Named } from './attribute'
import { ChainItem } from './attribution'
import { derivationsBehind } from './attribution-chain'
import { SourcePicker } from './source-picker'
import { useCraft } from './use-craft'

interface DerivationProps {
  readonly source: Annotation
  readonly readOnly: boolean
}

/** Where a source has it from, and those have it from. */
export function Derivation({ source, readOnly }: DerivationProps) {
  const { account, newId, reader } = useWorkbench()
  const craft = useCraft()
  const [asked, setAsked] = useState(false)
  const { id } = source
  useWanted(id, 'source', () => setAsked(true))
  const { lines, ring } = derivationsBehind(id, craft, new Set([craft.identities.of(id)]))
  const take = (named: Named) => {
    setAsked(false)
    const to = 'id' in named ? named.id : newId()
    const entered: readonly Command[] =
      'id' in named ? [] : [{ type: 'make-entity', id: to, entityType: 'other', name: named.name }]
    const link: Command = { type: 'link', id: newId(), link: 'derived-from', from: id, to }
    const known = craft.linksFrom(id, 'derived-from').some((one) => endKey(one.to) === to)
    if (known) account.say('That is noted already.')
    else account.run([...entered, link])
    reader.get()?.focus()
  }
  return (
    <section className="relations" aria-label="Has it from">
      <div className="craft-head">
        <span className="craft-label" aria-hidden="true">
          {lines.length > 0 ? 'Has it from' : 'From nobody else, as far as is known'}
        </span>
        {!readOnly && (
          <CommandButton command="claim.source" icon={Plus} name="Say where it has it from" tipSide="end" small />
        )}
      </div>
      {ring && <p className="craft-caution">It has it, through others, from itself. One of the links is wrong.</p>}
      <ul className="chain">
        {lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: one source can stand in it twice
          <ChainItem key={index} line={line} readOnly={readOnly} />
        ))}
      </ul>
      {asked && (
        <SourcePicker near={source} label="Where it has it from" onTake={take} onLeave={() => setAsked(false)} />
      )}
    </section>
  )
}

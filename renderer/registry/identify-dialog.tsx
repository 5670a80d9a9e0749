import { Command } from 'cmdk'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { quoteOf } from '../../shared/account/range'
import { shortQuote } from '../../shared/account/short-quote'
import { commandsToIdentify } from '../../shared/registry/registry-commands'
import { type EntityType, entityTypes } from '../../shared/tradecraft/vocabulary'
import { PaletteField } from '../palette/palette-field'
import { PaletteKeys } from '../palette/palette-keys'
import { Dialog } from '../shell/dialog'
import { useClose } from '../shell/use-close'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'
import { EntityWords } from './entity-list'
import { entityTypeNames } from './entity-words'
import { useChoices } from './use-choices'
import '../palette/palette.css'
import './registry.css'

/** Says whom the active passage refers to: somebody of this account, of another, or somebody new. */
export function IdentifyDialog() {
  const { account, newId } = useWorkbench()
  const close = useClose()
  const id = useStore(account, (state) => state.active)
  const text = useStore(account, (state) => state.account?.text ?? '')
  const ranges = (id !== null && account.annotation(id)?.ranges) || []
  const words = shortQuote(text, ranges)
  const [typed, setTyped] = useState('')
  const { rows, complete } = useChoices(typed)
  const name = (typed.trim() || quoteOf(text, ranges).replace(/\s+/g, ' ')).slice(0, 500).trim()
  const pick = (one: { readonly id: string; readonly name: string; readonly type: EntityType | null }) => {
    close()
    if (id === null) return
    const isPassage = (other: string) => account.annotation(other) !== undefined
    const commands = commandsToIdentify(account.get().tradecraft, id, one, isPassage)
    if (account.run(commands)) account.say(`“${words}” is ${one.name}`)
  }
  return (
    <Dialog title={`Who is “${words}”?`} titleUnseen className="palette" onClose={close}>
      <Command label={`Who is “${words}”?`} shouldFilter={false} loop>
        <PaletteField typed={typed} onType={setTyped} placeholder={`Who is “${words}”? Any of their names`} />
        <Command.List label="Whom it may refer to">
          {rows.length > 0 && (
            <Command.Group heading={`Who is “${words}”?`}>
              {rows.map((row) => (
                <Command.Item key={row.id} value={row.id} onSelect={() => pick(row)}>
                  <span className="entity-option">
                    <EntityWords row={row} />
                  </span>
                </Command.Item>
              ))}
            </Command.Group>
          )}
          {complete && name !== '' && (
            <Command.Group heading="Somebody new">
              {entityTypes.map((type) => (
                <Command.Item key={type} value={`new ${type}`} onSelect={() => pick({ id: newId(), name, type })}>
                  <Plus size={15} strokeWidth={1.6} aria-hidden="true" />
                  <span className="cut palette-words said-words" dir="auto">
                    {name}
                  </span>
                  <span className="palette-aside">{entityTypeNames[type]}</span>
                </Command.Item>
              ))}
            </Command.Group>
          )}
        </Command.List>
        <PaletteKeys enter="say so" />
      </Command>
    </Dialog>
  )
}

import { Pencil } from 'lucide-react'
import { useState } from 'react'
import { useReturnFocus } from '../controls/use-return-focus'
import { InlineField } from '../library/inline-field'
import { useWorkbench } from '../workbench'

interface EntityNameProps {
  readonly id: string
  readonly name: string
}

/** What somebody is called; chosen, it is written anew, for the registry and every account that has them. */
export function EntityName({ id, name }: EntityNameProps) {
  const { library, view } = useWorkbench()
  const [renaming, setRenaming] = useState(false)
  const button = useReturnFocus(renaming)
  const rename = (typed: string) => {
    const written = typed.trim()
    if (written === '' || written === name) return
    library.ask({ type: 'registry', action: { do: 'rename', id, name: written } })
    // Words that only the old name has would hide whom one has just named.
    view.update((state) => ({ ...state, registry: { ...state.registry, words: '', chosen: id } }))
  }
  return (
    <h2>
      {renaming ? (
        <InlineField name={`Another name for ${name}`} value={name} onSave={rename} onDone={() => setRenaming(false)} />
      ) : (
        <button
          ref={button}
          type="button"
          data-row
          data-rename
          className="entity-rename"
          aria-keyshortcuts="F2"
          onClick={() => setRenaming(true)}
        >
          <bdi>{name}</bdi>
          <span className="unseen">, give another name</span>
          <Pencil size={15} strokeWidth={1.6} aria-hidden="true" />
        </button>
      )}
    </h2>
  )
}

import { Command } from 'cmdk'
import { useMemo } from 'react'
import { kinds } from '../../shared/account/kind'
import { PaletteField } from '../palette/palette-field'
import { useSearch } from '../palette/use-search'
import { Dialog } from '../shell/dialog'
import { useClose } from '../shell/use-close'
import { useWorkbench } from '../workbench'
import { findTags } from './find-tags'
import { listOnly } from './tag-filter'
import { TagOptions } from './tag-options'
import { useCodebook } from './use-codebook'
import '../palette/palette.css'
import './tag-dialog.css'

const nothingOn: ReadonlySet<string> = new Set()

/** Asks for the tag to whose annotations the list is to be kept. */
export function TagFilterDialog() {
  const bench = useWorkbench()
  const close = useClose()
  const codebook = useCodebook()
  const search = useSearch()
  const { typed, query } = search
  const found = useMemo(() => findTags(codebook, kinds, query), [codebook, query])
  return (
    <Dialog title="List only what has a tag" titleUnseen className="palette" onClose={close}>
      <Command
        label="List only what has a tag"
        shouldFilter={false}
        loop
        {...search.over(found.map(({ branch }) => branch.tag.id))}
      >
        <PaletteField typed={typed} onType={search.type} placeholder="List only what has a tag: words of its name" />
        <Command.List label="Tags">
          <TagOptions
            heading="Tags"
            found={found}
            ofAllKinds
            on={nothingOn}
            onPick={({ branch }) => {
              close()
              listOnly(bench, branch.tag)
            }}
          />
          {found.length === 0 && (
            <p className="palette-none">{typed.trim() === '' ? 'There are no tags yet.' : 'No tag is called that.'}</p>
          )}
        </Command.List>
      </Command>
    </Dialog>
  )
}

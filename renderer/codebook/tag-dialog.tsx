import { Command } from 'cmdk'
import { Plus } from 'lucide-react'
import { useMemo, useState } from 'react'
import { kindNames, kinds } from '../../shared/account/kind'
import type { Tag } from '../../shared/codebook/tag'
import { makingProblem } from '../../shared/codebook/tag-problems'
import { tagNameLimit } from '../../shared/codebook/values'
import { PaletteField } from '../palette/palette-field'
import { useSearch } from '../palette/use-search'
import { Dialog } from '../shell/dialog'
import { useClose } from '../shell/use-close'
import { useWorkbench } from '../workbench'
import { findByKeyOrName, tagOfKey } from './find-tags'
import { giveNewTag, giveTag, type TagTarget, tagTarget } from './tag-annotation'
import { TagOptions } from './tag-options'
import { useCodebook, useTagsOn } from './use-codebook'
import { useOwnKey } from './use-own-key'
import '../palette/palette.css'
import './tag-dialog.css'

const newTag = 'new tag'

/** Gives the active annotation, or the selected words, a tag of the codebook: by its key, or by what it is called. */
export function TagDialog() {
  const bench = useWorkbench()
  const { account } = bench
  const close = useClose()
  const codebook = useCodebook()
  const [target] = useState(() => tagTarget(bench))
  const search = useSearch()
  const { typed, query } = search
  const { annotation, kind = 'claim' } = target ?? {}
  const on = new Set(useTagsOn(annotation?.id ?? '').map(({ id }) => id))
  const ofKinds = useMemo(() => (annotation ? [annotation.kind] : kinds), [annotation])
  const found = useMemo(() => findByKeyOrName(codebook, ofKinds, query), [codebook, ofKinds, query])
  const name = typed.trim()
  const making = { type: 'make-tag' as const, id: '', kind, name, colour: 'stone' as const }
  const isNew = name !== '' && makingProblem(account.get().tradecraft.tags, making) === undefined
  const rows = [...found.map(({ branch }) => branch.tag.id), ...(isNew ? [newTag] : [])]
  const done = (act: (target: TagTarget) => void) => {
    close()
    if (target) act(target)
  }
  const give = (tag: Tag) => done((target) => giveTag(bench, target, tag))
  const pressKey = useOwnKey(typed, (key) => tagOfKey(codebook, ofKinds, key), give)
  const title = annotation ? `Tag this ${kindNames[kind].name.toLowerCase()}` : 'Tag the selected words'
  return (
    <Dialog title={title} titleUnseen className="palette" onClose={close}>
      <Command label={title} shouldFilter={false} loop {...search.over(rows)}>
        <PaletteField
          typed={typed}
          onType={search.type}
          maxLength={tagNameLimit}
          placeholder={`${title}: a key, or words of its name`}
          onKeyDown={pressKey}
        />
        <Command.List label="Tags">
          <TagOptions
            heading={annotation ? `Tags of ${kindNames[kind].plural.toLowerCase()}` : 'Tags'}
            found={found}
            ofAllKinds={!annotation}
            on={on}
            onPick={({ branch }) => give(branch.tag)}
          />
          {isNew && (
            <Command.Group heading="Not in the codebook yet">
              <Command.Item value={newTag} onSelect={() => done((target) => giveNewTag(bench, target, name))}>
                <Plus size={15} strokeWidth={1.6} aria-hidden="true" />
                <span className="cut palette-words">
                  <bdi>{name}</bdi>
                </span>
                <span className="palette-aside">a new tag of {kindNames[kind].plural.toLowerCase()}</span>
              </Command.Item>
            </Command.Group>
          )}
          {found.length === 0 && !isNew && (
            <p className="palette-none">
              {name === '' ? 'The codebook has no tags for it yet. Type a name to make one.' : 'No tag is called that.'}
            </p>
          )}
        </Command.List>
        <div className="palette-keys">
          <span>A tag’s own key tags after a moment</span>
          <span>
            <kbd>Space</kbd> first to type a name slowly
          </span>
          <span>
            <kbd>Esc</kbd> back
          </span>
        </div>
      </Command>
    </Dialog>
  )
}

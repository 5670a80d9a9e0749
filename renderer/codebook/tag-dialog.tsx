import { Command } from 'cmdk'
import { Plus, Search } from 'lucide-react'
import { useDeferredValue, useMemo, useState } from 'react'
import { kindNames, kinds } from '../../shared/account/kind'
import { makingProblem } from '../../shared/codebook/tag-problems'
import { tagNameLimit } from '../../shared/codebook/values'
import { Dialog } from '../shell/dialog'
import { useClose } from '../shell/use-close'
import { useWorkbench } from '../workbench'
import { findTags } from './find-tags'
import { giveNewTag, giveTag, type TagTarget, tagTarget } from './tag-annotation'
import { TagOptions } from './tag-options'
import { useCodebook, useTagsOn } from './use-codebook'
import '../palette/palette.css'
import './tag-dialog.css'

/** Gives the active annotation, or the selected words, a tag of the codebook: by its key, or by what it is called. */
export function TagDialog() {
  const bench = useWorkbench()
  const { account } = bench
  const close = useClose()
  const codebook = useCodebook()
  const [target] = useState(() => tagTarget(bench))
  const [typed, setTyped] = useState('')
  const query = useDeferredValue(typed)
  const { annotation, kind = 'claim' } = target ?? {}
  const on = new Set(useTagsOn(annotation?.id ?? '').map(({ id }) => id))
  const found = useMemo(
    () => findTags(codebook, annotation ? [annotation.kind] : kinds, query),
    [codebook, annotation, query],
  )
  const name = typed.trim()
  const making = { type: 'make-tag' as const, id: '', kind, name, colour: 'stone' as const }
  const isNew = name !== '' && makingProblem(account.get().tradecraft.tags, making) === undefined
  const done = (act: (target: TagTarget) => void) => {
    close()
    if (target) act(target)
  }
  const title = annotation ? `Tag this ${kindNames[kind].name.toLowerCase()}` : 'Tag the selected words'
  return (
    <Dialog title={title} titleUnseen className="palette" onClose={close}>
      <Command label={title} shouldFilter={false} loop>
        <div className="palette-field">
          <Search size={18} strokeWidth={1.6} aria-hidden="true" />
          <Command.Input
            data-first
            value={typed}
            onValueChange={setTyped}
            maxLength={tagNameLimit}
            placeholder={`${title}: a key, or words of its name`}
            dir="auto"
            onKeyDown={(event) => {
              if (typed !== '' || event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing)
                return
              const tag = codebook.byKey.get(event.key.toLowerCase())
              if (!tag || (annotation && tag.kind !== annotation.kind)) return
              event.preventDefault()
              done((target) => giveTag(bench, target, tag))
            }}
          />
        </div>
        <Command.List label="Tags">
          <TagOptions
            heading={annotation ? `Tags of ${kindNames[kind].plural.toLowerCase()}` : 'Tags'}
            found={found}
            ofAllKinds={!annotation}
            on={on}
            onPick={({ branch }) => done((target) => giveTag(bench, target, branch.tag))}
          />
          {isNew && (
            <Command.Group heading="Not in the codebook yet">
              <Command.Item value="new tag" onSelect={() => done((target) => giveNewTag(bench, target, name))}>
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
          <span>A tag’s own key, pressed first, tags at once</span>
          <span>
            <kbd>Space</kbd> and then words to search
          </span>
          <span>
            <kbd>Esc</kbd> back
          </span>
        </div>
      </Command>
    </Dialog>
  )
}

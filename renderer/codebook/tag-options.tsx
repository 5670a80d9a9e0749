import { Command } from 'cmdk'
import { Check } from 'lucide-react'
import { kindNames } from '../../shared/account/kind'
import { KindMark } from '../controls/kind-mark'
import type { FoundTag } from './find-tags'
import { TagSwatch } from './tag-swatch'

interface TagOptionsProps {
  readonly heading: string
  readonly found: readonly FoundTag[]
  /** Whether tags of several kinds are among them. */
  readonly ofAllKinds: boolean
  /** Those that are on already. */
  readonly on: ReadonlySet<string>
  readonly onPick: (found: FoundTag) => void
}

/** Tags to choose from, each with where it hangs and its key. */
export function TagOptions({ heading, found, ofAllKinds, on, onPick }: TagOptionsProps) {
  if (found.length === 0) return null
  return (
    <Command.Group heading={heading}>
      {found.map((one) => {
        const { id, kind, name, colour, key, description } = one.branch.tag
        return (
          <Command.Item key={id} value={id} title={description || undefined} onSelect={() => onPick(one)}>
            {ofAllKinds && (
              <>
                <KindMark kind={kind} />
                <span className="unseen">{kindNames[kind].name}: </span>
              </>
            )}
            <TagSwatch colour={colour} />
            <span className="cut palette-words">
              <bdi>{name}</bdi>
            </span>
            {on.has(id) && (
              <span className="tag-on">
                <Check size={13} strokeWidth={2} aria-hidden="true" />
                on
              </span>
            )}
            <span className="palette-aside cut">
              <bdi>{one.above}</bdi>
            </span>
            {key !== null && <kbd>{key.toUpperCase()}</kbd>}
          </Command.Item>
        )
      })}
    </Command.Group>
  )
}

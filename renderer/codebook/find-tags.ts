import type { Kind } from '../../shared/account/kind'
import { type Branch, type Codebook, inOrder, pathOf } from '../../shared/codebook/codebook'
import type { TagId } from '../../shared/codebook/tag'
import { fold } from '../../shared/text/fold'

export interface FoundTag {
  readonly branch: Branch
  /** The names above it, as a line; empty right below the kind. */
  readonly above: string
}

/** The tags of some kinds whose names, or those above them, have all the words typed; in the order of the codebook. */
export function findTags(codebook: Codebook, ofKinds: readonly Kind[], typed: string): readonly FoundTag[] {
  const words = fold(typed).text.split(/\s+/).filter(Boolean)
  return ofKinds.flatMap((kind) =>
    inOrder(codebook.roots[kind]).flatMap((branch) => {
      const path = pathOf(codebook, branch.tag.id)
      const folded = fold(path.join(' ')).text
      if (!words.every((word) => folded.includes(word))) return []
      return { branch, above: path.slice(0, -1).join(' / ') }
    }),
  )
}

/** A tag and all that hang below it. */
export const withBelow = ({ branches }: Codebook, id: TagId): ReadonlySet<TagId> => {
  const branch = branches.get(id)
  return new Set(branch ? inOrder([branch]).map(({ tag }) => tag.id) : [])
}

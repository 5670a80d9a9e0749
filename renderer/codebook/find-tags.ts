import type { Kind } from '../../shared/account/kind'
import { type Branch, type Codebook, inOrder, pathOf } from '../../shared/codebook/codebook'
import type { Tag, TagId } from '../../shared/codebook/tag'
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
      return words.every((word) => folded.includes(word)) ? foundTag(branch, path) : []
    }),
  )
}

const foundTag = (branch: Branch, path: readonly string[]): FoundTag => ({
  branch,
  above: path.slice(0, -1).join(' / '),
})

/** The same behind the tag whose key alone is typed. */
export function findByKeyOrName(codebook: Codebook, ofKinds: readonly Kind[], typed: string): readonly FoundTag[] {
  const found = findTags(codebook, ofKinds, typed)
  const own = tagOfKey(codebook, ofKinds, typed)
  const branch = own && codebook.branches.get(own.id)
  if (!branch) return found
  const others = found.filter((one) => one.branch !== branch)
  return [foundTag(branch, pathOf(codebook, branch.tag.id)), ...others]
}

export function tagOfKey({ byKey }: Codebook, ofKinds: readonly Kind[], key: string): Tag | undefined {
  const tag = byKey.get(key.toLowerCase())
  return tag && ofKinds.includes(tag.kind) ? tag : undefined
}

/** A tag and all that hang below it. */
export const withBelow = ({ branches }: Codebook, id: TagId): ReadonlySet<TagId> => {
  const branch = branches.get(id)
  return new Set(branch ? inOrder([branch]).map(({ tag }) => tag.id) : [])
}

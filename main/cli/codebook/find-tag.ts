import { type Codebook, pathOf } from '../../../shared/codebook/codebook'
import type { Tag, TagId } from '../../../shared/codebook/tag'
import { sameName } from '../../../shared/codebook/tag-problems'
import { refuse } from '../refusal'

/** A tag as it was typed: its id, its name, or all names from the kind down as “Eyewitness / Under oath”. */
export function findTag(codebook: Codebook, tags: ReadonlyMap<TagId, Tag>, typed: string): Tag {
  const known = tags.get(typed.toLowerCase())
  if (known) return known
  const standing = [...codebook.branches.values()].map(({ tag }) => tag)
  const whole = standing.filter(({ id }) => sameName(pathOf(codebook, id).join(' / ')) === sameName(typed))
  const found = whole.length > 0 ? whole : standing.filter(({ name }) => sameName(name) === sameName(typed))
  if (found.length > 1) return refuse(`Several tags are called “${typed}”; type the id of the one that is meant.`)
  return found[0] ?? refuse(`There is no tag “${typed}” in this account.`)
}

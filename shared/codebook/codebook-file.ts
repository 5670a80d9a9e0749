import { z } from 'zod'
import type { Kind } from '../account/kind'
import { fieldValues, identifier } from '../account/values'
import { fail, ok, type Result } from '../result'
import type { Branch, Codebook } from './codebook'
import type { TagColour } from './tag'
import { tagDetailValues, tagName } from './values'

/**
 * A codebook as a file, `NAME.codebook.json`: UTF-8, one JSON object.
 *
 * ```
 * {
 *   "format": "attest-codebook",
 *   "version": 1,
 *   "tags": [
 *     { "id": "6f1c…", "kind": "claim", "name": "Eyewitness", "colour": "bronze", "key": "e",
 *       "description": "Who says it was there and saw it." },
 *     { "id": "0b9d…", "kind": "claim", "name": "Under oath", "colour": "stone", "parent": "6f1c…" }
 *   ]
 * }
 * ```
 *
 * - `id`: a UUID, the same in every account that has the tag. Where it is missing, as in a list that was written by hand,
 *   the tag is known by its kind and the names above it.
 * - `kind`: `claim`, `actor` or `source`; that of the tag above, where there is one.
 * - `name`: 1 to 100 UTF-16 units. No two tags below one have one name, whatever its capitals.
 * - `colour`: one of `stone`, `bronze`, `lime`, `cyan`, `steel`, `violet`, `orchid`, `cocoa`; a new tag is `stone` where it is missing.
 * - `parent`: the id of the tag it hangs below; missing for one right below its kind.
 * - `description`: when to use it, up to 5,000 UTF-16 units; missing where nobody has said.
 * - `key`: one of a to z and 0 to 9, which no other tag has; missing where it has none.
 *
 * Tags may stand in any order; Attest writes those above before those below. Tags that were deleted, or went into
 * another, are not written. A reader ignores names that it does not know, and refuses a `version` above its own.
 */
export interface CodebookFile {
  readonly format: 'attest-codebook'
  readonly version: 1
  readonly tags: readonly WrittenTag[]
}

/** A tag of a codebook that is no part of an account, with those below it. */
export interface FileTag {
  readonly id?: string | undefined
  readonly kind: Kind
  readonly name: string
  readonly colour?: TagColour | undefined
  readonly description?: string | undefined
  readonly key?: string | undefined
  readonly below: readonly FileTag[]
}

/** … as it stands in a file. */
export interface WrittenTag extends Omit<FileTag, 'below'> {
  readonly parent?: string | undefined
}

/** So many tags nobody can choose from: it is another file. */
const mostTags = 2000

const writtenTag: z.ZodType<WrittenTag> = z.object({
  id: z.uuid().optional(),
  kind: fieldValues.kind,
  name: tagName,
  colour: tagDetailValues.colour.optional(),
  parent: identifier.optional(),
  description: tagDetailValues.description.optional(),
  key: tagDetailValues.key.optional(),
})

/** Why a file is no codebook. */
export type CodebookFileProblem =
  | { readonly kind: 'no-codebook' | 'newer-codebook' | 'unreadable-codebook' | 'too-many-tags' }
  /** Which of its tags, counted from 1, and its name where that can be read. */
  | { readonly kind: 'unreadable-tag'; readonly number: number; readonly name?: string | undefined }
  | { readonly kind: 'nothing-above'; readonly name: string; readonly above: string }
  | { readonly kind: 'ring-of-tags' | 'two-above' | 'two-alike'; readonly name: string }

/** The tags of a codebook that stand, as they hang. */
export function fileTags({ roots, byKey }: Pick<Codebook, 'roots' | 'byKey'>): readonly FileTag[] {
  const asFileTag = ({ tag, children }: Branch): FileTag => {
    const { id, kind, name, colour, description, key } = tag
    return {
      ...{ id, kind, name, colour },
      ...(description && { description }),
      // Where two were given one key, as apart from each other, it is only that of the one it gives.
      ...(key !== null && byKey.get(key)?.id === id && { key }),
      below: children.map(asFileTag),
    }
  }
  return Object.values(roots).flat().map(asFileTag)
}

export function writeCodebook(tags: readonly FileTag[]): string {
  const flat =
    (parent: string | undefined) =>
    (tag: FileTag): readonly WrittenTag[] => {
      const { below, ...own } = tag
      return [{ ...own, ...(parent !== undefined && { parent }) }, ...below.flatMap(flat(tag.id))]
    }
  const file: CodebookFile = { format: 'attest-codebook', version: 1, tags: tags.flatMap(flat(undefined)) }
  return `${JSON.stringify(file, null, 2)}\n`
}

const head = z.object({ format: z.literal('attest-codebook'), version: z.int(), tags: z.array(z.unknown()) })

export function readCodebook(json: string): Result<readonly FileTag[], CodebookFileProblem> {
  const read = head.safeParse(parsed(json)).data
  if (!read) return fail({ kind: 'no-codebook' })
  if (read.version > 1) return fail({ kind: 'newer-codebook' })
  const known = new Set<string>()
  const lines: TagLine[] = []
  for (const value of read.tags) {
    const { id, parent } = referring.safeParse(value).data ?? {}
    lines.push({ value, ref: id, above: parent })
    if (id !== undefined && known.has(id)) return fail({ kind: 'two-alike', name: nameOf(value) ?? id })
    if (id !== undefined) known.add(id)
  }
  return hang(lines)
}

const referring = z.object({ id: z.string().optional(), parent: z.string().optional() })

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

/** A tag of a file that is still to be checked. */
export interface TagLine {
  readonly value: unknown
  /** What others say to hang below it. */
  readonly ref: string | undefined
  readonly above: string | undefined
}

/** Checks the tags of a file, and hangs each where it says. */
export function hang(lines: readonly TagLine[]): Result<readonly FileTag[], CodebookFileProblem> {
  if (lines.length > mostTags) return fail({ kind: 'too-many-tags' })
  const tags = new Map<TagLine, FileTag & { readonly below: FileTag[] }>()
  for (const [i, line] of lines.entries()) {
    const read = writtenTag.safeParse(line.value)
    if (!read.success) return fail({ kind: 'unreadable-tag', number: i + 1, name: nameOf(line.value) })
    const { parent: _, ...own } = read.data
    tags.set(line, { ...own, name: own.name.trim(), below: [] })
  }
  const byRef = new Map(lines.map((line) => [line.ref, line]))
  const top: FileTag[] = []
  for (const [line, tag] of tags) {
    const above = line.above === undefined ? undefined : byRef.get(line.above)
    const parent = above && tags.get(above)
    if (line.above !== undefined && parent?.kind !== tag.kind)
      return fail({ kind: 'nothing-above', name: tag.name, above: line.above })
    ;(parent?.below ?? top).push(tag)
  }
  const hanging = new Set(all(top))
  const ring = [...tags.values()].find((tag) => !hanging.has(tag))
  return ring ? fail({ kind: 'ring-of-tags', name: ring.name }) : ok(top)
}

/** Tags and all that hang below them, from top to bottom. */
const all = (tags: readonly FileTag[]): readonly FileTag[] => tags.flatMap((tag) => [tag, ...all(tag.below)])

const nameOf = (value: unknown): string | undefined =>
  z.object({ name: z.string() }).safeParse(value).data?.name.slice(0, 100)

/** Why it cannot be read, in one sentence. */
export function codebookFileSentence(problem: CodebookFileProblem, file: string): string {
  switch (problem.kind) {
    case 'no-codebook':
      return `“${file}” is no codebook: there are codebooks as JSON, as Attest exports them, as CSV with the columns kind, name, parent, colour, description and key, and as REFI-QDA (.qdc).`
    case 'unreadable-codebook':
      return `“${file}” cannot be read: it is XML that breaks off or is not well-formed, or that declares a document type, which no codebook does.`
    case 'newer-codebook':
      return `“${file}” was written by a newer Attest than this one.`
    case 'too-many-tags':
      return `“${file}” has more than ${mostTags.toLocaleString('en')} tags, which is more than anybody can choose from.`
    case 'unreadable-tag':
      return `Tag ${problem.number} in “${file}”${problem.name ? `, “${problem.name}”,` : ''} cannot be read: each has a kind (claim, actor or source), a name, and at most a colour, a description and a key that Attest knows.`
    case 'nothing-above':
      return `“${problem.name}” in “${file}” is to hang below “${problem.above}”, and there is no such tag of its kind in it.`
    case 'ring-of-tags':
      return `“${problem.name}” in “${file}” hangs below itself.`
    case 'two-above':
      return `“${problem.name}” in “${file}” is to hang below a name that two tags have: write all the names above it, as in “Eyewitness / Under oath”.`
    case 'two-alike':
      return `“${problem.name}” is in “${file}” twice, with one id.`
  }
}

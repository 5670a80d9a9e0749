import type { Actor } from '../account/actor'
import type { TradecraftCommand } from '../tradecraft/command'
import { noNews, withNews } from '../tradecraft/news'
import { previewTradecraft } from '../tradecraft/preview-tradecraft'
import { noTradecraft, type Tradecraft } from '../tradecraft/tradecraft'
import { codebookOf } from './codebook'
import type { FileTag } from './codebook-file'
import type { CodebookProblem } from './command'
import { type Tag, type TagId, tagColours } from './tag'
import { makingProblem, sameName, tagDetailProblem } from './tag-problems'

/** What importing a codebook comes to, before it is done. */
export interface ImportPlan {
  /** One step; none where all is here already. */
  readonly commands: readonly TradecraftCommand[]
  readonly made: readonly FileTag[]
  /** Tags that are here and are told otherwise in the file. */
  readonly changed: readonly { readonly tag: Tag; readonly fields: readonly ChangedField[] }[]
  /** How many are here as they are in the file. */
  readonly same: number
  /** What of the file cannot be: a key that another tag has, or a name beside one of the same. */
  readonly left: readonly { readonly name: string; readonly problem: CodebookProblem }[]
}

export type ChangedField = 'name' | 'colour' | 'parent' | 'description' | 'key' | 'deleted'

type Tags = ReadonlyMap<TagId, Tag>

/**
 * Tags of a file are those of the account that have the same id, or else hang below the same names of the same kind;
 * those become as the file tells them, and the others are made. Nothing that only the account has is touched.
 */
export function planImport(tags: Tags, file: readonly FileTag[], newId: () => string): ImportPlan {
  const claimed = idsIn(file)
  let plan = planOnce(tags, file, claimed, newId)
  // What one tag is called or where it hangs may only be free once another is called otherwise, or has moved.
  for (let again = 0; again < mostRounds && plan.left.some(isNameTaken); again++) {
    const next = planOnce(plan.tags, file, claimed, newId)
    if (next.commands.length === 0) break
    plan = bothOf(plan, next)
  }
  const { tags: _, ...planned } = plan
  return planned
}

const mostRounds = 8

const isNameTaken = ({ problem }: ImportPlan['left'][number]): boolean => problem.kind === 'tag-name-taken'

const idsIn = (file: readonly FileTag[]): ReadonlySet<TagId> =>
  new Set(file.flatMap(({ id, below }) => [...(id === undefined ? [] : [id]), ...idsIn(below)]))

/** A plan, and what the tags are once it is carried out. */
interface Planned extends ImportPlan {
  readonly tags: Tags
}

function planOnce(tags: Tags, file: readonly FileTag[], claimed: ReadonlySet<TagId>, newId: () => string): Planned {
  const planning = new Planning(tags, newId, claimed)
  for (const tag of file) planning.add(tag, null)
  const { commands, made, changed, same, left } = planning
  return { commands, made, changed, same, left, tags: planning.tags }
}

/** One after the other: what was made by the first is no change of the second. */
function bothOf(first: Planned, second: Planned): Planned {
  const before = new Map(first.changed.map((one) => [one.tag.id, one]))
  const madeFirst = new Set(first.commands.flatMap((command) => (command.type === 'make-tag' ? [command.id] : [])))
  for (const { tag, fields } of second.changed) {
    if (madeFirst.has(tag.id)) continue
    const known = before.get(tag.id)
    before.set(tag.id, { tag: known?.tag ?? tag, fields: [...new Set([...(known?.fields ?? []), ...fields])] })
  }
  return {
    commands: [...first.commands, ...second.commands],
    made: [...first.made, ...second.made],
    changed: [...before.values()],
    same: first.same,
    left: second.left,
    tags: second.tags,
  }
}

const nobody: Actor = { person: '', at: 0 }

class Planning implements ImportPlan {
  readonly commands: TradecraftCommand[] = []
  readonly made: FileTag[] = []
  readonly changed: { readonly tag: Tag; readonly fields: readonly ChangedField[] }[] = []
  readonly left: { readonly name: string; readonly problem: CodebookProblem }[] = []
  same = 0
  readonly #newId: () => string
  readonly #before: Tags
  /** Ids that the file has: what the account has under one of them is no other's, whatever it is called. */
  readonly #claimed: ReadonlySet<TagId>
  /** As it will be once the commands so far are carried out. */
  #here: Tradecraft

  constructor(tags: Tags, newId: () => string, claimed: ReadonlySet<TagId>) {
    this.#before = tags
    this.#claimed = claimed
    this.#here = { ...noTradecraft, tags }
    this.#newId = newId
  }

  add(tag: FileTag, parent: TagId | null): void {
    const found = this.#find(tag, parent)
    const id = found ? this.#change(found, tag, parent) : this.#make(tag, parent)
    for (const one of tag.below) this.add(one, id)
  }

  /** As they are once the commands so far are carried out. */
  get tags(): Tags {
    return this.#here.tags
  }

  /** The tag of the account that one of a file is. */
  #find({ id, kind, name }: FileTag, parent: TagId | null): Tag | undefined {
    const known = id === undefined ? undefined : this.#before.get(id)
    if (known?.kind === kind) return known
    const { roots, branches } = codebookOf(this.#before)
    const beside = parent === null ? roots[kind] : (branches.get(parent)?.children ?? [])
    return beside.find(({ tag }) => sameName(tag.name) === sameName(name) && !this.#claimed.has(tag.id))?.tag
  }

  /** Where what is below it is to hang: below itself, or else where it was to hang. */
  #make(tag: FileTag, parent: TagId | null): TagId | null {
    const { kind, name, colour = tagColours[0], description, key } = tag
    const id = tag.id === undefined || this.#here.tags.has(tag.id) ? this.#newId() : tag.id
    const making = { type: 'make-tag' as const, id, kind, name, colour, parent: parent ?? undefined, description }
    const problem = makingProblem(this.#here.tags, { ...making, key })
    if (problem) this.left.push({ name, problem })
    // A key may be another's: then it is made without.
    if (problem && (problem.kind !== 'tag-key-taken' || makingProblem(this.#here.tags, making))) return parent
    this.#run(problem ? making : { ...making, key })
    this.made.push(tag)
    return id
  }

  #change(found: Tag, tag: FileTag, parent: TagId | null): TagId | null {
    const now = codebookOf(this.#before).of(found.id)
    if (found.into !== null && now && now.id !== found.id) {
      this.same += 1
      return now.id
    }
    const fields: ChangedField[] = []
    if (found.deleted) {
      this.#run({ type: 'bring-back', id: found.id })
      fields.push('deleted')
    }
    const branch = codebookOf(this.#before).branches.get(found.id)
    for (const [field, value] of toldOtherwise({ ...found, ...(branch && { parent: branch.parent }) }, tag, parent)) {
      const problem = tagDetailProblem(this.#here.tags, found.id, field, value)
      if (problem) this.left.push({ name: tag.name, problem })
      else {
        this.#run({ type: 'set-detail', id: found.id, field, value } as TradecraftCommand)
        fields.push(field)
      }
    }
    if (fields.length > 0) this.changed.push({ tag: found, fields })
    else this.same += 1
    return found.id
  }

  #run(command: TradecraftCommand): void {
    this.commands.push(command)
    this.#here = withNews(this.#here, { ...noNews, ...previewTradecraft(this.#here, command, nobody) })
  }
}

/** A file that says nothing of a colour, a description or a key leaves it as it is. */
function toldOtherwise(
  tag: Tag,
  { name, colour = tag.colour, description = tag.description, key = tag.key ?? undefined }: FileTag,
  parent: TagId | null,
): readonly (readonly [Exclude<ChangedField, 'deleted'>, string | null])[] {
  return [
    ...(tag.parent === parent ? [] : [['parent', parent] as const]),
    ...(tag.name === name ? [] : [['name', name] as const]),
    ...(tag.colour === colour ? [] : [['colour', colour] as const]),
    ...(tag.description === description.trim() ? [] : [['description', description] as const]),
    ...(key === undefined || tag.key === key ? [] : [['key', key] as const]),
  ]
}

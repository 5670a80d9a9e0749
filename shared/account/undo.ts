import type * as Y from 'yjs'
import type { AnnotationFields } from './annotation'
import { readAnnotation } from './annotations'
import { type Actor, type Edit, pick, sameValue } from './execute'
import { fieldKey, mapsOf } from './schema'
import type { FieldName } from './values'

/** What taking one step back (or forward again) came to. */
export interface Undone {
  readonly edits: readonly Edit[]
  /** Ids of annotations left as they are because someone has changed them since. */
  readonly skipped: readonly string[]
}

/**
 * One person's steps in one account, and the way back through them. A step is taken back field by field, and only
 * where the value is still the one this person wrote: a teammate's edit is never undone.
 */
export class UndoStack {
  readonly #done: (readonly Edit[])[] = []
  readonly #undone: (readonly Edit[])[] = []

  /** Remembers a step; what was undone before it can no longer be redone. */
  push(edits: readonly Edit[]): void {
    if (edits.length === 0) return
    this.#done.push(edits)
    if (this.#done.length > 1000) this.#done.shift()
    this.#undone.length = 0
  }

  get canUndo(): boolean {
    return this.#done.length > 0
  }

  get canRedo(): boolean {
    return this.#undone.length > 0
  }

  undo(doc: Y.Doc, textLength: number, actor: Actor, origin: unknown): Undone | undefined {
    return this.#step(this.#done, this.#undone, doc, textLength, actor, origin)
  }

  redo(doc: Y.Doc, textLength: number, actor: Actor, origin: unknown): Undone | undefined {
    return this.#step(this.#undone, this.#done, doc, textLength, actor, origin)
  }

  #step(
    from: (readonly Edit[])[],
    to: (readonly Edit[])[],
    doc: Y.Doc,
    textLength: number,
    actor: Actor,
    origin: unknown,
  ): Undone | undefined {
    const step = from.pop()
    if (!step) return undefined
    const result = reverse(doc, textLength, step, actor, origin)
    if (result.edits.length > 0) to.push(result.edits)
    return result
  }
}

/** The fields that take an edit back; an annotation that was made is not erased but deleted. */
const backOf = ({ before }: Edit, actor: Actor): Partial<AnnotationFields> =>
  Object.keys(before).length > 0 ? before : { deleted: { by: actor.person, at: actor.at } }

function reverse(doc: Y.Doc, textLength: number, step: readonly Edit[], actor: Actor, origin: unknown): Undone {
  const edits: Edit[] = []
  const skipped = new Set<string>()
  doc.transact(() => {
    const { fields } = mapsOf(doc)
    for (const edit of [...step].reverse()) {
      const current = readAnnotation(doc, edit.id, textLength)
      const names = Object.keys(edit.after) as FieldName[]
      if (!current || names.some((name) => !sameValue(current[name], edit.after[name]))) {
        skipped.add(edit.id)
        continue
      }
      const after = backOf(edit, actor)
      const changedNames = (Object.keys(after) as FieldName[]).filter((name) => !sameValue(current[name], after[name]))
      for (const name of changedNames) fields.set(fieldKey(edit.id, name), after[name])
      edits.push({ id: edit.id, before: pick(current, changedNames), after: pick(after, changedNames) })
    }
  }, origin)
  return { edits, skipped: [...skipped] }
}

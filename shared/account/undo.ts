import type * as Y from 'yjs'
import type { Actor } from './actor'
import type { TargetId } from './discussion'
import { Draft } from './draft'
import type { Edit } from './edit'
import { subjectOf, takeBack } from './take-back'

/** What taking one step back (or forward again) came to. */
export interface Undone {
  readonly edits: readonly Edit[]
  /** Annotations that were changed, or of which something else was said … */
  readonly touched: readonly TargetId[]
  /** … and those left as they are because someone has changed them since. */
  readonly skipped: readonly TargetId[]
}

/**
 * One person's steps in one account, and the way back through them. A step is taken back value by value, and only where
 * the value is still the one this person wrote: a teammate's edit is never undone.
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

function reverse(doc: Y.Doc, textLength: number, step: readonly Edit[], actor: Actor, origin: unknown): Undone {
  const draft = new Draft(doc)
  const now = { doc: draft, textLength, actor }
  const touched = new Set<TargetId>()
  const skipped = new Set<TargetId>()
  for (const edit of [...step].reverse()) {
    if (edit.isPart) continue
    const back = takeBack(edit, now)
    if (back) draft.write(back)
    const left = back ? touched : skipped
    left.add(subjectOf(edit, draft))
  }
  draft.carryOut(doc, origin)
  return { edits: draft.edits, touched: [...touched], skipped: [...skipped] }
}

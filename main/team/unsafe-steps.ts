import * as Y from 'yjs'
import type { TargetId } from '../../shared/account/discussion'
import type { Edit } from '../../shared/account/edit'
import { isEdited, subjectOf } from '../../shared/account/take-back'
import type { Writes } from '../../shared/history/entry'
import type { ToldStep } from './told-steps'

/** How much of a document is at the server, by client. */
type Clocks = ReadonlyMap<number, number>

/** As little of a step as is asked for again and again. */
interface UnsafeStep {
  /** Whose entry in the log tells it, and the clock behind that. */
  readonly client: number
  readonly end: number
  readonly writes: Writes
  readonly edits: readonly Edit[]
  /** Known once the step itself is here. */
  subjects?: readonly TargetId[]
}

/** Steps of an account that its server may lack: only these are looked at, however long the log is. */
export class UnsafeSteps {
  readonly #doc: Y.Doc
  #steps: UnsafeStep[] = []

  /** @param doc the `account` document */
  constructor(doc: Y.Doc) {
    this.#doc = doc
  }

  take(steps: Iterable<ToldStep>): void {
    for (const { client, end, entry } of steps) {
      this.#steps.push({ client, end, writes: entry.writes, edits: entry.changes.filter(isEdit) })
    }
  }

  /** What was edited or talked about by steps that are here and not there. */
  subjects(safe: { readonly log: Clocks; readonly account: Clocks }): ReadonlySet<TargetId> {
    const isThere = ({ client, end, writes: [writer, , to] }: UnsafeStep) =>
      (safe.log.get(client) ?? 0) >= end && (safe.account.get(writer) ?? 0) >= to
    this.#steps = this.#steps.filter((step) => !isThere(step))
    const subjects = new Set<TargetId>()
    for (const step of this.#steps) for (const subject of this.#subjectsOf(step)) subjects.add(subject)
    return subjects
  }

  #subjectsOf(step: UnsafeStep): readonly TargetId[] {
    const [writer, , to] = step.writes
    if (!step.subjects && Y.getState(this.#doc.store, writer) >= to)
      step.subjects = step.edits.map((edit) => subjectOf(edit, this.#doc))
    return step.subjects ?? []
  }
}

const isEdit = (change: { readonly map: string }): change is Edit => isEdited(change.map)

import type { Actor } from '../../shared/account/actor'
import type { Annotation, AnnotationId } from '../../shared/account/annotation'
import { type AnnotationCommand, isAnnotationCommand } from '../../shared/account/command'
import { previewCommand } from '../../shared/account/preview'
import type { AnnotationChange } from '../../shared/keeper/protocol'
import type { Step } from './keeper-client'

interface Touched {
  /** As the keeper last told; null where there is none. */
  truth: Annotation | null
  /** Steps on this annotation, oldest first, that the keeper has neither confirmed nor refused. */
  steps: { readonly step: Step; readonly actor: Actor; answered: boolean }[]
}

/**
 * What a person has done and the keeper has not yet confirmed, laid over what the keeper has told. It remembers the
 * truth under every annotation it covers, so that a refused step leaves no trace.
 */
export class Overlay {
  readonly #touched = new Map<AnnotationId, Touched>()

  /** What to show at once for a new step. */
  add(step: Step, actor: Actor, truthOf: (id: AnnotationId) => Annotation | undefined): readonly AnnotationChange[] {
    const ids = idsOf(step)
    for (const id of ids) {
      const touched: Touched = this.#touched.get(id) ?? { truth: truthOf(id) ?? null, steps: [] }
      touched.steps.push({ step, actor, answered: false })
      this.#touched.set(id, touched)
    }
    return ids.map((id) => this.#show(id))
  }

  /** What to show for changes that the keeper tells. */
  tell(changes: readonly AnnotationChange[]): readonly AnnotationChange[] {
    return changes.map((change) => {
      const touched = this.#touched.get(change.id)
      if (!touched) return change
      touched.truth = change.annotation
      for (const pending of touched.steps) pending.answered = true
      return this.#show(change.id)
    })
  }

  /** What to show once the keeper has carried out a step. */
  confirm(step: Step): readonly AnnotationChange[] {
    return this.#settle(step, (touched, { actor, answered }, id) => {
      if (!answered) touched.truth = preview(touched.truth, step, actor, id)
    })
  }

  /** What to show once the keeper has refused a step: everything as if it had not been. */
  refuse(step: Step): readonly AnnotationChange[] {
    return this.#settle(step, () => {})
  }

  /** Everything the keeper has is being told anew. */
  retell(truth: { get(id: AnnotationId): Annotation | undefined }): readonly AnnotationChange[] {
    return [...this.#touched].map(([id, touched]) => {
      touched.truth = truth.get(id) ?? null
      return this.#show(id)
    })
  }

  ids(): ReadonlySet<AnnotationId> {
    return new Set(this.#touched.keys())
  }

  clear(): void {
    this.#touched.clear()
  }

  #settle(
    step: Step,
    account: (touched: Touched, pending: Touched['steps'][number], id: AnnotationId) => void,
  ): readonly AnnotationChange[] {
    return idsOf(step).flatMap((id) => {
      const touched = this.#touched.get(id)
      const pending = touched?.steps.find((one) => one.step === step)
      if (!touched || !pending) return []
      account(touched, pending, id)
      touched.steps = touched.steps.filter((one) => one !== pending)
      const shown = this.#show(id)
      if (touched.steps.length === 0) this.#touched.delete(id)
      return [shown]
    })
  }

  #show(id: AnnotationId): AnnotationChange {
    const touched = this.#touched.get(id)
    const annotation = (touched?.steps ?? []).reduce(
      (shown: Annotation | null, { step, actor }) => preview(shown, step, actor, id),
      touched?.truth ?? null,
    )
    return { id, annotation: annotation?.deleted ? null : annotation }
  }
}

const onAnnotations = ({ commands }: Step): readonly AnnotationCommand[] => commands.filter(isAnnotationCommand)

const idsOf = (step: Step): readonly AnnotationId[] => [...new Set(onAnnotations(step).map(({ id }) => id))]

const preview = (from: Annotation | null, step: Step, actor: Actor, id: AnnotationId): Annotation | null =>
  onAnnotations(step)
    .filter((command) => command.id === id)
    .reduce<Annotation | undefined>((shown, command) => previewCommand(shown, command, actor), from ?? undefined) ??
  null

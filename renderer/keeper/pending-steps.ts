import type { Actor } from '../../shared/account/actor'
import type { Command } from '../../shared/account/command'
import type { Step } from './keeper-client'

/** This person's steps that the keeper has not answered yet, as far as their commands are of one kind. */
export class PendingSteps<C extends Command> {
  readonly #isOfKind: (command: Command) => command is C
  #steps: readonly { readonly step: Step; readonly actor: Actor }[] = []

  constructor(isOfKind: (command: Command) => command is C) {
    this.#isOfKind = isOfKind
  }

  /** Whether anything of the step is of the kind. */
  add(step: Step, actor: Actor): boolean {
    if (!step.commands.some(this.#isOfKind)) return false
    this.#steps = [...this.#steps, { step, actor }]
    return true
  }

  /** The keeper has carried steps out, or refused them. Whether any of these was among them. */
  settle(settled: readonly Step[]): boolean {
    const left = this.#steps.filter(({ step }) => !settled.includes(step))
    if (left.length === this.#steps.length) return false
    this.#steps = left
    return true
  }

  clear(): void {
    this.#steps = []
  }

  /** What has been told with every command laid over it, in their order. */
  over<T>(told: T, preview: (shown: T, command: C, actor: Actor) => T): T {
    return this.#steps.reduce(
      (all, { step, actor }) =>
        step.commands.filter(this.#isOfKind).reduce((shown, command) => preview(shown, command, actor), all),
      told,
    )
  }
}

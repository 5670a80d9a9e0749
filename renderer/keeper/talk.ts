import type { Actor } from '../../shared/account/actor'
import { isDiscussionCommand } from '../../shared/account/command'
import {
  byTarget,
  type Discussion,
  type Discussions,
  type Reply,
  type ReplyId,
  type TargetId,
} from '../../shared/account/discussion'
import { previewDiscussion } from '../../shared/account/preview-discussion'
import type { Step } from './keeper-client'
import { PendingSteps } from './pending-steps'

/** What people say in the account in view: as the keeper has told, with this person's unconfirmed steps laid over it. */
export class Talk {
  #told: Discussions = new Map()
  readonly #steps = new PendingSteps(isDiscussionCommand)
  #shown: Discussions = new Map()
  #unconfirmed: ReadonlySet<TargetId> = new Set()

  /** Another map after each change. */
  get shown(): Discussions {
    return this.#shown
  }

  /** What unconfirmed steps are about. */
  get unconfirmed(): ReadonlySet<TargetId> {
    return this.#unconfirmed
  }

  reply(id: ReplyId): Reply | undefined {
    for (const { replies } of this.#shown.values()) {
      const found = replies.find((reply) => reply.id === id)
      if (found) return found
    }
    return undefined
  }

  /** All that is said is told anew. */
  retell(discussions: readonly Discussion[]): void {
    this.#told = byTarget(discussions)
    this.#show()
  }

  tell(discussions: readonly Discussion[]): void {
    this.#told = withDiscussions(this.#told, discussions)
    this.#show()
  }

  /** Shows a step at once. */
  add(step: Step, actor: Actor): void {
    if (this.#steps.add(step, actor)) this.#show()
  }

  /** The keeper has carried steps out, and told what came of them, or refused them. */
  settle(settled: readonly Step[]): void {
    if (this.#steps.settle(settled)) this.#show()
  }

  clear(): void {
    this.#steps.clear()
    this.retell([])
  }

  #show(): void {
    const unconfirmed = new Set<TargetId>()
    this.#shown = this.#steps.over(this.#told, (said, command, actor) => {
      const discussion = previewDiscussion(said, command, actor)
      if (discussion) unconfirmed.add(discussion.on)
      return discussion ? withDiscussions(said, [discussion]) : said
    })
    this.#unconfirmed = unconfirmed
  }
}

const withDiscussions = (said: Discussions, changed: readonly Discussion[]): Discussions =>
  new Map([...said, ...byTarget(changed)])

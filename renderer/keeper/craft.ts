import type { Actor } from '../../shared/account/actor'
import { isTradecraftCommand } from '../../shared/tradecraft/command'
import { ArrivingTradecraft, noNews, type TradecraftNews, withNews } from '../../shared/tradecraft/news'
import { previewTradecraft } from '../../shared/tradecraft/preview-tradecraft'
import { noTradecraft, type Tradecraft } from '../../shared/tradecraft/tradecraft'
import type { Step } from './keeper-client'
import { PendingSteps } from './pending-steps'

/** What is noted beside the text in view: as the keeper has told, with this person's unconfirmed steps laid over it. */
export class Craft {
  #told: Tradecraft = noTradecraft
  /** Parts of all of it, until it is there. */
  #arriving: ArrivingTradecraft | null = null
  readonly #steps = new PendingSteps(isTradecraftCommand)
  #shown: Tradecraft = noTradecraft

  /** Another object after each change. */
  get shown(): Tradecraft {
    return this.#shown
  }

  tell(news: TradecraftNews): void {
    if (this.#arriving) return this.#arriving.tell(news)
    this.#told = withNews(this.#told, news)
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

  /** All of it is about to be told anew, and until then is as it was. */
  expect(): void {
    this.#arriving = new ArrivingTradecraft()
  }

  /** All of it has been told. */
  complete(): void {
    if (!this.#arriving) return
    this.#told = this.#arriving.whole()
    this.#arriving = null
    this.#show()
  }

  clear(): void {
    this.#steps.clear()
    this.#told = noTradecraft
    this.#show()
  }

  #show(): void {
    this.#shown = this.#steps.over(this.#told, (noted, command, actor) =>
      withNews(noted, { ...noNews, ...previewTradecraft(noted, command, actor) }),
    )
  }
}

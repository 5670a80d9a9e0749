/** A server's time, as far as it has been told: a wrong clock here keeps nobody out. */
export class ServerClock {
  #ahead = 0
  readonly #now: () => number

  /** @param now ms since 1970, by this computer's clock */
  constructor(now: () => number = Date.now) {
    this.#now = now
  }

  /** ms since 1970. */
  now(): number {
    return Math.round(this.#now() + this.#ahead)
  }

  set(serverNow: number): void {
    this.#ahead = serverNow - this.#now()
  }
}

/** One end of a message channel, whichever runtime made it. */
export interface Port {
  post(message: unknown): void
  /** Called for each message that arrives, in order. */
  listen(onMessage: (message: unknown) => void): void
  close(): void
}

import type { ServerEvents } from './server-events'

/** Upper bounds of the buckets of how long saving took, in ms. */
const buckets = [1, 2, 5, 10, 25, 50, 100, 250, 1000] as const

/** What has been counted since the server was started, in Prometheus' text format. */
export class Metrics implements Omit<ServerEvents, 'notCompacted' | 'teamUnsure' | 'fault'> {
  #connections = 0
  #opened = 0
  readonly #closed = new Map<number, number>()
  readonly #refused = new Map<string, number>()
  #updates = 0
  #bytes = 0
  #notSaved = 0
  #saves = 0
  #savingMs = 0
  readonly #within = buckets.map(() => 0)

  /** Returns how many were let in so far. */
  opened(): number {
    this.#connections += 1
    this.#opened += 1
    return this.#opened
  }

  ended(): void {
    this.#connections -= 1
  }

  closed(code: number): void {
    this.#closed.set(code, (this.#closed.get(code) ?? 0) + 1)
  }

  refused({ kind }: { readonly kind: string }): void {
    this.#refused.set(kind, (this.#refused.get(kind) ?? 0) + 1)
  }

  saved(updates: number, bytes: number, ms: number): void {
    this.#updates += updates
    this.#bytes += bytes
    this.#saves += 1
    this.#savingMs += ms
    for (const [i, bound] of buckets.entries()) if (ms <= bound) this.#within[i] = (this.#within[i] as number) + 1
  }

  notSaved(): void {
    this.#notSaved += 1
  }

  /** @param accounts how many are in memory */
  text(accounts: number): string {
    const lines = [
      ...metric('attest_connections', 'gauge', 'Open connections.', [['', this.#connections]]),
      ...metric('attest_connections_total', 'counter', 'Connections let in.', [['', this.#opened]]),
      ...metric(
        'attest_closed_total',
        'counter',
        'Connections closed by the server, by close code.',
        [...this.#closed].map(([code, count]) => [`{code="${code}"}`, count]),
      ),
      ...metric(
        'attest_refused_edits_total',
        'counter',
        'Edits refused, by reason.',
        [...this.#refused].map(([kind, count]) => [`{reason="${kind}"}`, count]),
      ),
      ...metric('attest_accounts_in_memory', 'gauge', 'Accounts in memory.', [['', accounts]]),
      ...metric('attest_updates_saved_total', 'counter', 'Updates put on the disk.', [['', this.#updates]]),
      ...metric('attest_bytes_saved_total', 'counter', 'Bytes of updates put on the disk.', [['', this.#bytes]]),
      ...metric('attest_saves_failed_total', 'counter', 'Batches the disk refused.', [['', this.#notSaved]]),
      ...metric('attest_save_milliseconds', 'histogram', 'How long a batch took to be on the disk.', [
        ...buckets.map((bound, i) => [`_bucket{le="${bound}"}`, this.#within[i] as number] as const),
        ['_bucket{le="+Inf"}', this.#saves],
        ['_sum', this.#savingMs],
        ['_count', this.#saves],
      ]),
      ...metric('process_resident_memory_bytes', 'gauge', 'Memory of the process.', [['', process.memoryUsage.rss()]]),
    ]
    return `${lines.join('\n')}\n`
  }
}

const metric = (
  name: string,
  type: string,
  help: string,
  samples: readonly (readonly [suffix: string, value: number])[],
): readonly string[] => [
  `# HELP ${name} ${help}`,
  `# TYPE ${name} ${type}`,
  ...samples.map(([suffix, value]) => `${name}${suffix} ${value}`),
]

import type { Metrics } from './metrics'
import type { ServerEvents } from './server-events'

export const logLevels = ['error', 'warning', 'info'] as const

export type LogLevel = (typeof logLevels)[number]

/** All that a server tells, and how much it matters. */
const levels = {
  started: 'info',
  /** Beyond this computer without TLS: whoever is on the way reads along. */
  unencrypted: 'warning',
  'anyone-may-found': 'warning',
  stopping: 'info',
  stopped: 'info',
  opened: 'info',
  closed: 'info',
  'turned-away': 'info',
  'edit-refused': 'warning',
  'not-saved': 'error',
  'not-compacted': 'warning',
  'team-unsure': 'error',
  fault: 'error',
} as const satisfies Readonly<Record<string, LogLevel>>

export type ServerEvent = keyof typeof levels

/** Takes what is told, without content, names or secrets. */
export type ServerLog = (event: ServerEvent, details: Readonly<Record<string, string | number>>) => void

/** One JSON object a line, as collectors of logs read them; `write` ends the line. */
export const jsonLines =
  (least: LogLevel, write: (line: string) => void, now: () => Date = () => new Date()): ServerLog =>
  (event, details) => {
    const level = levels[event]
    if (logLevels.indexOf(level) > logLevels.indexOf(least)) return
    write(`${JSON.stringify({ time: now().toISOString(), level, event, ...details })}`)
  }

/** Where in the program something threw that should not have; the message of an error could quote what it was about. */
export function faultOf(error: unknown): { readonly name: string; readonly at: string } {
  if (!(error instanceof Error)) return { name: typeof error, at: '' }
  const frames = error.stack?.split('\n').filter((line) => /^\s+at /.test(line)) ?? []
  return { name: error.name, at: frames.map((frame) => frame.trim()).join(', ') }
}

/** What rooms and connections tell is counted, and what an operator has to see is written down as well. */
export const countedAndLogged = (metrics: Metrics, log: ServerLog): ServerEvents => ({
  closed: (code) => metrics.closed(code),
  refused: (refusal) => {
    metrics.refused(refusal)
    log('edit-refused', { kind: refusal.kind })
  },
  saved: (updates, bytes, ms) => metrics.saved(updates, bytes, ms),
  notSaved: () => {
    metrics.notSaved()
    log('not-saved', {})
  },
  fault: (error) => log('fault', faultOf(error)),
  teamUnsure: (account) => log('team-unsure', { account }),
  notCompacted: (why) => log('not-compacted', { why }),
})

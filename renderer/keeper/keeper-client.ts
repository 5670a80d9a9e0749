import type { Command } from '../../shared/account/command'
import type { ReplyId } from '../../shared/account/discussion'
import type { EditionAction } from '../../shared/editions/edition-state'
import type { ImportAction } from '../../shared/importing/protocol'
import type { PreviewWanted } from '../../shared/keeper/preview'
import type { AccountId, FromKeeper, MergeAction, ToKeeper } from '../../shared/keeper/protocol'
import type { TeamAction } from '../../shared/keeper/team-protocol'
import type { FromLibrary, LibraryNews, LibraryRequest, ToLibrary } from '../../shared/library/protocol'
import type { ReportAction } from '../../shared/report/protocol'
import { listenIn } from '../store/listen-in'

/** A step that the keeper has not yet said is on the disk. Undoing and redoing are steps without commands. */
export interface Step {
  readonly seq: number
  readonly account: AccountId
  readonly commands: readonly Command[]
}

type HistoryMessage = Extract<ToKeeper, { readonly type: `history-${string}` }>

/** The window's end of the line to the keeper. */
export interface KeeperClient {
  /** Takes the line to a newly started keeper; the one before is dead. */
  readonly connect: (port: MessagePort) => void
  /** Sent in order, and again should the keeper have to be restarted before it has confirmed them. */
  readonly run: (account: AccountId, commands: readonly Command[]) => Step
  readonly undo: (account: AccountId) => Step
  readonly redo: (account: AccountId) => Step
  readonly retry: (account: AccountId) => void
  readonly merge: (account: AccountId, action: MergeAction) => void
  readonly edition: (account: AccountId, action: EditionAction) => void
  readonly verify: (account: AccountId) => void
  readonly preview: (account: AccountId, number: number, wanted: PreviewWanted) => void
  readonly markRead: (account: AccountId, replies: readonly ReplyId[]) => void
  readonly retitle: (account: AccountId, title: string) => void
  readonly markHandling: (account: AccountId, mark: string) => void
  readonly importText: (text: string) => void
  readonly askForBackups: (account: AccountId) => void
  readonly openBackup: (file: string) => void
  readonly importAgain: () => void
  readonly importing: (action: ImportAction) => void
  /** Asks about the history of an account; an answer that a new keeper owes never comes. */
  readonly askHistory: (message: HistoryMessage) => void
  readonly team: (account: AccountId, action: TeamAction) => void
  readonly report: (account: AccountId, action: ReportAction) => void
  /** Takes up an invitation, as somebody has pasted it. */
  readonly join: (invitation: string) => void
  /** Steps not yet confirmed, oldest first. */
  readonly unconfirmed: () => readonly Step[]
  readonly askLibrary: (request: LibraryRequest) => void
  readonly onLibrary: (listener: (news: LibraryNews) => void) => () => void
  /** Hears of each keeper that the line is taken to, which knows nothing of what was asked before. */
  readonly onConnect: (listener: () => void) => () => void
  /** Hears each message once what it says of steps has been noted. */
  readonly listen: (listener: (message: FromKeeper, settled: readonly Step[]) => void) => () => void
}

interface Sent extends Step {
  /** How often it went out; what went out once may have been carried out by a keeper that then died. */
  times: number
}

export function createKeeperClient(): KeeperClient {
  const listeners = new Set<(message: FromKeeper, settled: readonly Step[]) => void>()
  const libraryListeners = new Set<(news: LibraryNews) => void>()
  const connectListeners = new Set<() => void>()
  let port: MessagePort | undefined
  /** The account this keeper has wholly shown; steps for any other wait. */
  let shown: AccountId | undefined
  let steps: readonly Sent[] = []
  let lastSeq = 0

  const post = (message: ToKeeper | ToLibrary) => port?.postMessage(message)

  function sendRun(step: Sent): void {
    const again = step.times > 0
    step.times += 1
    const { seq, account, commands } = step
    post({ type: 'run', account, seq, commands, ...(again && { again }) })
  }

  function add(account: AccountId, commands: readonly Command[]): Sent {
    const step = { seq: ++lastSeq, account, commands, times: 0 }
    steps = [...steps, step]
    return step
  }

  function take(settles: (step: Step) => boolean): readonly Step[] {
    const settled = steps.filter(settles)
    if (settled.length > 0) steps = steps.filter((step) => !settles(step))
    return settled
  }

  function note(message: FromKeeper): readonly Step[] {
    if (message.type === 'saved') return take(({ seq }) => seq <= message.seq)
    if (message.type === 'refused') return take(({ seq }) => seq === message.seq)
    if (message.type === 'opened') shown = undefined
    if (message.type === 'ready') {
      shown = message.account
      for (const step of steps) if (step.account === shown) sendRun(step)
    }
    return []
  }

  function receive(message: FromKeeper | FromLibrary): void {
    if (message.type === 'library') {
      for (const listener of [...libraryListeners]) listener(message.news)
      return
    }
    const settled = note(message)
    for (const listener of [...listeners]) listener(message, settled)
  }

  function step(type: 'undo' | 'redo', account: AccountId): Step {
    const added = add(account, [])
    added.times = 1
    post({ type, account, seq: added.seq })
    return added
  }

  return {
    connect: (next) => {
      port?.close()
      port = next
      shown = undefined
      // What could be undone was known only to the keeper that died.
      take(({ commands }) => commands.length === 0)
      next.onmessage = ({ data }: MessageEvent<FromKeeper | FromLibrary>) => {
        if (port === next) receive(data)
      }
      post({ type: 'show' })
      for (const listener of [...connectListeners]) listener()
    },
    run: (account, commands) => {
      const added = add(account, commands)
      if (shown === account) sendRun(added)
      return added
    },
    undo: (account) => step('undo', account),
    redo: (account) => step('redo', account),
    retry: (account) => post({ type: 'retry', account }),
    merge: (account, action) => post({ type: 'merge', account, action }),
    edition: (account, action) => post({ type: 'edition', account, action }),
    verify: (account) => post({ type: 'verify', account }),
    preview: (account, number, wanted) => post({ type: 'preview', account, number, wanted }),
    markRead: (account, replies) => post({ type: 'read', account, replies }),
    retitle: (account, title) => post({ type: 'retitle', account, title }),
    markHandling: (account, mark) => post({ type: 'mark-handling', account, mark }),
    importAgain: () => post({ type: 'import-again' }),
    importing: (action) => post({ type: 'importing', action }),
    askForBackups: (account) => post({ type: 'backups', account }),
    openBackup: (file) => post({ type: 'open-backup', file }),
    importText: (text) => post({ type: 'import-text', text }),
    askHistory: post,
    team: (account, action) => post({ type: 'team', account, action }),
    report: (account, action) => post({ type: 'report', account, action }),
    join: (invitation) => post({ type: 'join', invitation }),
    unconfirmed: () => steps,
    askLibrary: (request) => post({ type: 'library', request }),
    onLibrary: (listener) => listenIn(libraryListeners, listener),
    onConnect: (listener) => listenIn(connectListeners, listener),
    listen: (listener) => listenIn(listeners, listener),
  }
}

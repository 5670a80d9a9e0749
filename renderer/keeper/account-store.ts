import type { Annotation, AnnotationId } from '../../shared/account/annotation'
import type { Command } from '../../shared/account/command'
import type { Reply, ReplyId } from '../../shared/account/discussion'
import type { Kind } from '../../shared/account/kind'
import type { EditionAction } from '../../shared/editions/edition-state'
import type { Backup } from '../../shared/keeper/backup'
import type { MergeAction } from '../../shared/keeper/protocol'
import type { Role } from '../../shared/team/role'
import type { Elsewhere } from '../../shared/tradecraft/elsewhere'
import type { TextSelection } from '../reader/reader-types'
import { listenIn } from '../store/listen-in'
import { createStore } from '../store/store'
import { type AccountState, initialState, type Notice } from './account-state'
import { type AnnotationsInView, createAnnotationsInView } from './annotations-in-view'
import { Craft } from './craft'
import { createDrafts, type Drafts } from './drafts'
import type { KeeperClient, Step } from './keeper-client'
import { Overlay } from './overlay'
import { receiveMessages } from './receive-messages'
import { refusalOf } from './refusal'
import { followSaving } from './saving'
import { Talk } from './talk'

/** The account in view: what the keeper has told, with this person's unconfirmed steps laid over it. */
export interface AccountStore extends Omit<AnnotationsInView, 'change' | 'replace'>, Drafts {
  readonly get: () => AccountState
  readonly subscribe: (listener: () => void) => () => void
  /** Shows a step at once and has it carried out and saved. False where nothing can be changed. */
  readonly run: (commands: readonly Command[]) => boolean
  /** Whether a step could be taken; says why not. */
  readonly allows: (commands: readonly Command[]) => boolean
  readonly undo: () => void
  readonly redo: () => void
  readonly retry: () => void
  readonly merge: (action: MergeAction) => void
  /** Decides on annotations of an earlier edition. */
  readonly edition: (action: EditionAction) => void
  /** Has the account's file verified. */
  readonly verify: () => void
  readonly putVerificationAway: () => void
  readonly presentReply: (id: ReplyId) => Reply | undefined
  /** They have been before this person's eyes. */
  readonly markRead: (replies: readonly ReplyId[]) => void
  /** Gives the account another title. */
  readonly retitle: (title: string) => void
  /** Empty for an account that is not marked. */
  readonly markHandling: (mark: string) => void
  readonly importText: (text: string) => void
  /** Makes the second account of a text that was found to have one. */
  readonly importAgain: () => void
  readonly askForBackups: () => void
  readonly openBackup: (backup: Backup) => void
  readonly activate: (id: AnnotationId | null) => void
  /** Hears of an annotation that should come into view, such as one that undo has brought back. */
  readonly onReveal: (listener: (annotation: Annotation) => void) => () => void
  readonly reveal: (id: AnnotationId) => void
  readonly select: (selection: TextSelection | null) => void
  /** What this person may do here has become known. */
  readonly takeRole: (role: Role | null) => void
  /** What other accounts say of these claims was told. */
  readonly takeElsewhere: (elsewhere: Elsewhere) => void
  readonly toggleKind: (kind: Kind) => void
  readonly say: (sentence: string, tone?: Notice['tone']) => void
  /** Says a sentence that stays until the person puts it away. */
  readonly warn: (warning: string) => void
  readonly putAway: (warning: string) => void
  readonly putKnownAway: () => void
  readonly putOfferAway: () => void
  readonly putTakenBackAway: () => void
}

export function createAccountStore(client: KeeperClient, now: () => number): AccountStore {
  const store = createStore<AccountState>(initialState)
  const patch = (change: Partial<AccountState>) => store.update((state) => ({ ...state, ...change }))
  const overlay = new Overlay()
  const { change, replace, ...view } = createAnnotationsInView(store.get, patch)
  const { draft, saveDrafts } = createDrafts((drafts) => patch({ drafts }))
  const talk = new Talk()
  const craft = new Craft()
  const showSaving = followSaving(client, () => new Set([...overlay.ids(), ...talk.unconfirmed]), store.get, patch)
  const revealListeners = new Set<(annotation: Annotation) => void>()

  function showTalk(): void {
    const discussions = store.get().past?.discussions ?? talk.shown
    if (discussions !== store.get().discussions) patch({ discussions })
  }

  function showCraft(): void {
    const tradecraft = store.get().past?.tradecraft ?? craft.shown
    if (tradecraft !== store.get().tradecraft) patch({ tradecraft })
  }

  function allows(commands: readonly Command[]): boolean {
    const refusal = refusalOf(store.get(), commands)
    if (refusal !== undefined) say(refusal, 'assertive')
    return refusal === undefined
  }

  let serial = 0
  const say = (sentence: string, tone: Notice['tone'] = 'polite') =>
    patch({ notice: { sentence, tone, serial: ++serial } })

  function reveal(id: AnnotationId): void {
    const annotation = view.annotation(id)
    if (!annotation) return
    patch({ active: id })
    for (const listener of [...revealListeners]) listener(annotation)
  }

  function step(take: (account: string) => Step): void {
    const { head } = store.get()
    // Whether what was done may be undone is for the keeper to say, which knows what it was.
    if (!head || (store.get().past && !allows([]))) return
    take(head.id)
    showSaving()
  }

  // What can be taken back is for a new keeper to say, once it shows the account.
  client.onConnect(() => patch({ history: { canUndo: false, canRedo: false }, lastMerge: null }))
  receiveMessages({
    client,
    view,
    overlay,
    talk,
    craft,
    get: store.get,
    patch,
    change,
    replace,
    showTalk,
    showCraft,
    showSaving,
    saveDrafts,
    say,
    reveal,
  })

  return {
    get: store.get,
    subscribe: store.subscribe,
    ...view,
    onReveal: (listener) => listenIn(revealListeners, listener),
    allows,
    run: (commands) => {
      // Also while the annotations are still coming, first or again: what is done meanwhile waits for the last of them.
      const { head } = store.get()
      if (!head || !allows(commands)) return false
      const taken = client.run(head.id, commands)
      const actor = { person: head.me, at: now() }
      change(overlay.add(taken, actor, view.present))
      talk.add(taken, actor)
      craft.add(taken, actor)
      showTalk()
      showCraft()
      showSaving()
      return true
    },
    draft,
    saveDrafts,
    undo: () => step(client.undo),
    redo: () => step(client.redo),
    retry: () => {
      const { head } = store.get()
      if (head) client.retry(head.id)
    },
    merge: (action) => {
      const { head } = store.get()
      if (action === 'apply') saveDrafts()
      if (action === 'close' || action === 'undo') patch({ merge: null })
      if (head) client.merge(head.id, action)
    },
    edition: (action) => {
      const { head } = store.get()
      if (action.do === 'close') patch({ edition: null })
      if (head) client.edition(head.id, action)
    },
    verify: () => {
      const { head } = store.get()
      if (!head) return
      saveDrafts()
      patch({ verification: { step: 'verifying' } })
      client.verify(head.id)
    },
    putVerificationAway: () => patch({ verification: null }),
    presentReply: (id) => talk.reply(id),
    markRead: (replies) => {
      const { head, read, past } = store.get()
      if (!head || !read || past || replies.every((id) => read.has(id))) return
      patch({ read: new Set([...read, ...replies]) })
      client.markRead(head.id, replies)
    },
    retitle: (title) => {
      const { head } = store.get()
      if (head) client.retitle(head.id, title)
    },
    markHandling: (mark) => {
      const { head } = store.get()
      if (head) client.markHandling(head.id, mark)
    },
    importText: client.importText,
    importAgain: client.importAgain,
    askForBackups: () => {
      const { head } = store.get()
      if (head) client.askForBackups(head.id)
    },
    openBackup: ({ file }) => {
      patch({ offered: null })
      client.openBackup(file)
    },
    takeRole: (role) => {
      if (role !== store.get().role) patch({ role })
    },
    takeElsewhere: (elsewhere) => {
      if (elsewhere.of === store.get().head?.id) patch({ elsewhere })
    },
    activate: (active) => patch({ active }),
    reveal,
    select: (selection) => patch({ selection }),
    toggleKind: (kind) => {
      const hidden = new Set(store.get().hidden)
      if (!hidden.delete(kind)) hidden.add(kind)
      patch({ hidden })
    },
    viewPast: (was) => {
      saveDrafts()
      view.viewPast(was)
      showTalk()
      showCraft()
    },
    backToNow: () => {
      view.backToNow()
      showTalk()
      showCraft()
    },
    say,
    putKnownAway: () => patch({ known: false }),
    putOfferAway: () => patch({ offered: null }),
    putTakenBackAway: () => patch({ takenBack: null }),
    warn: (warning) => {
      patch({ standing: [...store.get().standing.filter((one) => one !== warning), warning] })
      say(warning, 'assertive')
    },
    putAway: (warning) => {
      const others = (all: readonly string[]) => all.filter((one) => one !== warning)
      const { warnings, standing } = store.get()
      patch({ warnings: others(warnings), standing: others(standing) })
    },
  }
}

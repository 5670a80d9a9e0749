import type { Annotation, AnnotationId, People } from '../../shared/account/annotation'
import type { Command } from '../../shared/account/command'
import type { Kind } from '../../shared/account/kind'
import type { EditionAction } from '../../shared/editions/edition-state'
import type { Backup } from '../../shared/keeper/backup'
import type { AnnotationChange, MergeAction } from '../../shared/keeper/protocol'
import type { TextSelection } from '../reader/reader-types'
import { listenIn } from '../store/listen-in'
import { createStore } from '../store/store'
import { type AccountState, initialState, type Notice, type Past } from './account-state'
import { AnnotationList } from './annotation-list'
import type { KeeperClient, Step } from './keeper-client'
import { Overlay } from './overlay'
import { problemSentences } from './problem-sentence'
import { receiveMessages } from './receive-messages'
import { sameAnnotation } from './same-annotation'

/** Annotations that are other than before; 'all' when every one may be. */
export type Changes = readonly AnnotationChange[] | 'all'

/** What there is to show of an account as it was. */
export interface PastAccount extends Pick<Past, 'moment' | 'name' | 'at'> {
  readonly title: string
  readonly meta: Readonly<Record<string, string>>
  readonly people: People
  readonly annotations: readonly Annotation[]
}

/** The account in view: what the keeper has told, with this person's unconfirmed steps laid over it. */
export interface AccountStore {
  readonly get: () => AccountState
  readonly subscribe: (listener: () => void) => () => void
  readonly annotation: (id: AnnotationId) => Annotation | undefined
  /** As it is now, whatever is shown. */
  readonly present: (id: AnnotationId) => Annotation | undefined
  /** For those that draw single annotations and not the whole list. */
  readonly onChanges: (listener: (changes: Changes) => void) => () => void
  /** Shows a step at once and has it carried out and saved. False where nothing can be changed. */
  readonly run: (commands: readonly Command[]) => boolean
  /** Counts a text that is being written as not saved, until what it returns is called. `save` makes a step of it. */
  readonly draft: (save: () => void) => () => void
  /** Makes steps of all that is being written. */
  readonly saveDrafts: () => void
  readonly undo: () => void
  readonly redo: () => void
  readonly retry: () => void
  readonly merge: (action: MergeAction) => void
  /** Decides on annotations of an earlier edition. */
  readonly edition: (action: EditionAction) => void
  /** Gives the account another title. */
  readonly retitle: (title: string) => void
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
  readonly toggleKind: (kind: Kind) => void
  /** Shows the account as it was in place of as it is. */
  readonly viewPast: (was: PastAccount) => void
  readonly backToNow: () => void
  readonly say: (sentence: string, tone?: Notice['tone']) => void
  /** Says a sentence that stays until the person puts it away. */
  readonly warn: (warning: string) => void
  readonly putAway: (warning: string) => void
  readonly putKnownAway: () => void
  readonly putOfferAway: () => void
  readonly putTakenBackAway: () => void
}

/** What is still unconfirmed after this long, in ms, is shown as not saved. */
const patience = 1000

export function createAccountStore(client: KeeperClient, now: () => number): AccountStore {
  const store = createStore<AccountState>(initialState)
  const list = new AnnotationList()
  const overlay = new Overlay()
  const changeListeners = new Set<(changes: Changes) => void>()
  const revealListeners = new Set<(annotation: Annotation) => void>()
  const drafts = new Set<() => void>()
  let late = false
  let timer: ReturnType<typeof setTimeout> | undefined

  const patch = (change: Partial<AccountState>) => store.update((state) => ({ ...state, ...change }))

  const shown = () => store.get().past?.annotations ?? list

  function show(told: readonly AnnotationChange[]): void {
    // A step confirmed as it was shown changes nothing, and need not be drawn again.
    const changes = told.filter(({ id, annotation }) => !sameAnnotation(list.get(id) ?? null, annotation))
    if (changes.length === 0) return
    list.change(changes)
    const { active, past } = store.get()
    if (past) return
    patch({ annotations: list.inOrder, active: active && list.get(active) ? active : null })
    for (const listener of [...changeListeners]) listener(changes)
  }

  function showAll(annotations: Map<AnnotationId, Annotation>): void {
    list.replace(annotations)
    if (!store.get().past) redraw()
  }

  /** Everything is other than before, or may be. */
  function redraw(): void {
    const { active } = store.get()
    patch({ annotations: shown().inOrder, active: active && shown().get(active) ? active : null })
    for (const listener of [...changeListeners]) listener('all')
  }

  function backToNow(): void {
    const { past } = store.get()
    if (!past) return
    patch({ past: null, ...past.present })
    redraw()
  }

  /** Says so, where the past is shown. */
  function refuseInPast(): boolean {
    if (!store.get().past) return false
    say('This is the account as it was; go back to now to change anything.', 'assertive')
    return true
  }

  /** Counts what is unconfirmed, and marks it once that has lasted or there is a reason to. */
  function showSaving(): void {
    const unconfirmed = client.unconfirmed().length
    if (unconfirmed === 0) late = false
    if (unconfirmed === 0 || late) clearTimeout(timer)
    if (unconfirmed > 0 && !late && timer === undefined) {
      timer = setTimeout(() => {
        late = true
        showSaving()
      }, patience)
    }
    if (unconfirmed === 0) timer = undefined
    const { health, unsaved } = store.get()
    const marked = unconfirmed > 0 && (late || health) ? overlay.ids() : new Set<AnnotationId>()
    patch({ unconfirmed, unsaved: marked.size + unsaved.size > 0 ? marked : unsaved })
  }

  let serial = 0
  const say = (sentence: string, tone: Notice['tone'] = 'polite') =>
    patch({ notice: { sentence, tone, serial: ++serial } })

  function reveal(id: AnnotationId): void {
    const annotation = shown().get(id)
    if (!annotation) return
    patch({ active: id })
    for (const listener of [...revealListeners]) listener(annotation)
  }

  const saveDrafts = () => {
    for (const save of [...drafts]) save()
  }

  function step(take: (account: string) => Step): void {
    const { head } = store.get()
    if (!head || refuseInPast()) return
    take(head.id)
    showSaving()
  }

  receiveMessages({ client, list, overlay, get: store.get, patch, show, showAll, showSaving, saveDrafts, say, reveal })

  return {
    get: store.get,
    subscribe: store.subscribe,
    annotation: (id) => shown().get(id),
    present: (id) => list.get(id),
    onChanges: (listener) => listenIn(changeListeners, listener),
    onReveal: (listener) => listenIn(revealListeners, listener),
    run: (commands) => {
      if (refuseInPast()) return false
      // Also while the annotations are still coming, first or again: what is done meanwhile waits for the last of them.
      const { head } = store.get()
      if (!head || head.readOnly) {
        if (head) say(problemSentences['account-read-only'], 'assertive')
        return false
      }
      const taken = client.run(head.id, commands)
      show(overlay.add(taken, { person: head.me, at: now() }, (id) => list.get(id)))
      showSaving()
      return true
    },
    draft: (save) => {
      drafts.add(save)
      patch({ drafts: drafts.size })
      return () => {
        drafts.delete(save)
        patch({ drafts: drafts.size })
      }
    },
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
    retitle: (title) => {
      const { head } = store.get()
      if (head) client.retitle(head.id, title)
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
    activate: (active) => patch({ active }),
    reveal,
    select: (selection) => patch({ selection }),
    toggleKind: (kind) => {
      const hidden = new Set(store.get().hidden)
      if (!hidden.delete(kind)) hidden.add(kind)
      patch({ hidden })
    },
    viewPast: ({ title, meta, people, annotations, ...past }) => {
      saveDrafts()
      const { head, past: before } = store.get()
      if (!head) return
      const was = new AnnotationList()
      was.replace(new Map(annotations.map((annotation) => [annotation.id, annotation])))
      const present = before?.present ?? { head, people: store.get().people }
      patch({
        past: { ...past, annotations: was, present },
        head: { ...present.head, title, meta },
        people: { ...present.people, ...people },
        selection: null,
      })
      redraw()
    },
    backToNow,
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

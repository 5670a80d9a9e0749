import { unpackAnnotations } from '../../shared/account/columns'
import { distinctColours } from '../../shared/account/distinct-colours'
import { fileSentence } from '../../shared/account/file-problem'
import { alteredIn } from '../../shared/history/verdict'
import type { AccountNews, AnnotationChange, FromKeeper } from '../../shared/keeper/protocol'
import { unpackBlocks } from '../../shared/text/block-columns'
import { isolate } from '../../shared/text/isolate'
import { type AccountState, closedState, type Notice, openedState } from './account-state'
import { AnnotationList } from './annotation-list'
import type { AnnotationsInView } from './annotations-in-view'
import type { Craft } from './craft'
import type { KeeperClient, Step } from './keeper-client'
import type { Overlay } from './overlay'
import { knownSentence, problemSentence, skippedSentence, steppedSentences } from './problem-sentence'
import type { Talk } from './talk'

/** The parts of the store that a message may touch. */
interface StoreParts {
  readonly client: KeeperClient
  readonly view: Pick<AnnotationsInView, 'present'>
  readonly overlay: Overlay
  readonly talk: Talk
  readonly craft: Craft
  readonly get: () => AccountState
  readonly patch: (change: Partial<AccountState>) => void
  readonly change: AnnotationsInView['change']
  readonly replace: AnnotationsInView['replace']
  readonly showTalk: () => void
  readonly showCraft: () => void
  readonly showSaving: () => void
  readonly saveDrafts: () => void
  readonly say: (sentence: string, tone?: Notice['tone']) => void
  readonly reveal: (id: string) => void
}

type Receivers = {
  readonly [T in AccountNews['type']]: (
    message: Extract<AccountNews, { readonly type: T }>,
    settled: readonly Step[],
  ) => void
}

/** Brings the store up to date with every message; one about an account that is no longer in view is dropped. */
export function receiveMessages(parts: StoreParts): void {
  const { client, view, overlay, talk, craft, get, patch, change, replace } = parts
  const { showTalk, showCraft, showSaving, saveDrafts, say, reveal } = parts
  /** Parts of the snapshot, until all are there. */
  let arriving = new AnnotationList()

  const receivers = {
    opening: ({ name }) => {
      // What is being written belongs to the account that is still in view.
      saveDrafts()
      patch({ opening: name })
    },
    failed: ({ sentence, backup }) => {
      if (backup) patch({ offered: backup })
      patch({ opening: null, standing: withSentences(get().standing, [sentence]) })
      say(sentence, 'assertive')
    },
    away: ({ name, problem }) => {
      // A window that was started anew itself has nothing in view that could wait.
      if (get().phase === 'none') return receivers.failed({ type: 'failed', sentence: fileSentence(problem, name) })
      patch({ opening: null, health: problem })
      showSaving()
    },
    opened: ({ head, text, blocks, known, notices, imported }) => {
      const before = get().head
      arriving = new AnnotationList()
      craft.expect()
      patch(openedState(get(), head, { text, blocks: unpackBlocks(blocks) }, { warnings: notices, known }))
      // Of several that were imported at once only the last stays in view.
      const told = imported.map((sentence) => `“${isolate(head.title)}”: ${sentence}`)
      patch({ standing: withSentences(get().standing, told) })
      if (known) say(knownSentence)
      if (before?.id === head.id) return
      overlay.clear()
      talk.clear()
      craft.clear()
      replace(new AnnotationList())
      // Of an account that was just joined the title is still to come.
      if (!known) say(head.title === '' ? 'Opened the account.' : `Opened ${head.title}.`)
    },
    annotations: ({ columns }) => {
      arriving.append(unpackAnnotations(columns))
    },
    ready: () => {
      const truth = arriving
      arriving = new AnnotationList()
      truth.change(overlay.retell(truth))
      replace(truth)
      craft.complete()
      showCraft()
      showSaving()
      // Whoever hears of it finds all of it.
      patch({ phase: 'ready' })
    },
    closed: () => {
      overlay.clear()
      talk.clear()
      craft.clear()
      patch(closedState(get()))
      replace(new AnnotationList())
    },
    titled: ({ title, meta }) => {
      const { head } = get()
      if (head) patch({ head: { ...head, title, meta } })
    },
    // While the snapshot is under way, what has changed since it was taken comes after it and belongs to it.
    changed: ({ changes }) => {
      const live = changes.map(withoutDeleted)
      if (get().phase === 'ready') change(overlay.tell(live))
      else arriving.change(live)
    },
    discussions: ({ discussions }) => {
      talk.retell(discussions)
      showTalk()
    },
    discussed: ({ discussions }) => {
      talk.tell(discussions)
      showTalk()
    },
    tradecraft: ({ news }) => {
      craft.tell(news)
      showCraft()
    },
    read: ({ replies }) => patch({ read: new Set([...(get().read ?? []), ...replies]) }),
    backups: ({ backups }) => patch({ backups }),
    people: ({ people: told }) => {
      const people = distinctColours(told)
      const { past } = get()
      patch(past ? { past: { ...past, present: { ...past.present, people } } } : { people })
    },
    saved: (_, settled) => {
      change(settled.filter(isInView).flatMap((step) => overlay.confirm(step)))
      talk.settle(settled)
      craft.settle(settled)
      showTalk()
      showCraft()
      showSaving()
    },
    refused: ({ problem }, settled) => {
      change(settled.filter(isInView).flatMap((step) => overlay.refuse(step)))
      talk.settle(settled)
      craft.settle(settled)
      showTalk()
      showCraft()
      showSaving()
      say(problemSentence(problem), 'assertive')
    },
    stepped: ({ step, touched, skipped }) => {
      say(skippedSentence(skipped) ?? steppedSentences[step])
      const seen = touched.find(view.present)
      if (seen !== undefined) reveal(seen)
    },
    merge: ({ state }) => patch({ merge: state }),
    verified: ({ verdict }) => {
      if (get().verification) patch({ verification: { step: 'verified', verdict } })
      if (verdict.ok) patch({ altered: alteredIn(verdict.value) })
    },
    edition: ({ state }) => patch({ edition: state }),
    'last-merge': ({ merge }) => patch({ lastMerge: merge }),
    'taken-back': ({ name }) => {
      patch({ takenBack: name, ...(name !== null && { merge: null }) })
      if (name !== null) say(`The merge of “${name}” was taken back.`)
    },
    history: ({ canUndo, canRedo }) => patch({ history: { canUndo, canRedo } }),
    health: ({ problem }) => {
      patch({ health: problem })
      showSaving()
    },
  } satisfies Receivers

  const isInView = (step: Step) => step.account === get().head?.id

  client.listen((message, settled) => {
    const elsewhere = 'account' in message && message.account !== get().head?.id
    if (elsewhere) return
    // What is told of the history is for whoever has asked.
    if (!(message.type in receivers)) return
    const receive = receivers[message.type as AccountNews['type']] as (
      message: FromKeeper,
      settled: readonly Step[],
    ) => void
    receive(message, settled)
  })
}

/** Each once, the newest last. */
const withSentences = (before: readonly string[], more: readonly string[]): readonly string[] => [
  ...before.filter((one) => !more.includes(one)),
  ...more,
]

const withoutDeleted = ({ id, annotation }: AnnotationChange): AnnotationChange => ({
  id,
  annotation: annotation?.deleted ? null : annotation,
})

import { registerList } from '@lexical/list'
import { registerRichText } from '@lexical/rich-text'
import { registerTableCellUnmergeTransform, registerTablePlugin } from '@lexical/table'
import {
  createUndoManager,
  createYjsBinding,
  initLocalState,
  syncLexicalUpdateToYjs,
  syncYjsChangesToLexical,
} from '@lexical/yjs'
import { COMMAND_PRIORITY_EDITOR, createEditor, type LexicalEditor, REDO_COMMAND, UNDO_COMMAND } from 'lexical'
import * as Y from 'yjs'
import { reportNodes } from '../../renderer/report/editor/report-nodes'
import { isInStep } from '../../renderer/report/shared-text/keep-in-step'
import { ReportProvider } from '../../renderer/report/shared-text/report-provider'
import { readReportText } from '../../shared/report/read-report'
import type { ReportText } from '../../shared/report/report'
import { UnseenWords } from '../../shared/report/unseen/unseen-words'

/**
 * One person who writes in a report: what the main process keeps of its text, and what the window has of it, without a page,
 * which is an editor that is bound to a copy.
 */
export class ReportWriter {
  readonly replica = new Y.Doc()
  /** What editors have said that went wrong. */
  readonly errors: Error[] = []
  /** What others have written that this one has not been told of yet. */
  readonly inbox: Uint8Array[] = []
  /** What has yet to be sent to others. */
  readonly outbox: Uint8Array[] = []
  /** How often the editor had to be bound anew. */
  timesBoundAnew = 0
  #bound: Bound

  readonly #number: number
  readonly #kept = new Y.Doc()
  readonly #unseen = new UnseenWords(this.#kept)

  /**
   * @param number another for each, so that what comes of it is the same each time
   * @param text what there is to begin with
   */
  constructor(number: number, text: Uint8Array) {
    this.#number = number
    this.#kept.clientID = number * 1000 + 998
    for (const doc of [this.#kept, this.replica]) Y.applyUpdate(doc, text, told)
    this.replica.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== told && !(origin instanceof ReportProvider)) this.#edit(update)
    })
    this.#kept.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== told) this.outbox.push(Uint8Array.from(update))
      if (origin !== this.replica) Y.applyUpdate(this.replica, update, told)
    })
    this.#bound = this.#bind()
  }

  get editor(): LexicalEditor {
    return this.#bound.editor
  }

  get undo(): Y.UndoManager {
    return this.#bound.undo
  }

  textNow(): ReportText {
    return readReportText(this.replica)
  }

  /** What the window does when nothing has happened for a moment. */
  async rest(): Promise<void> {
    if (isInStep(this, this.editor)) return
    this.timesBoundAnew += 1
    this.#bound.provider.disconnect()
    this.#bound = this.#bind()
    await nextEvent()
  }

  /** Hears the oldest of what it has not been told of yet. */
  hear(): void {
    const update = this.inbox.shift()
    if (update) this.#unseen.take(update, () => Y.applyUpdate(this.#kept, update, told))
  }

  #edit = (update: Uint8Array): void => {
    this.#unseen.take(update, () => Y.applyUpdate(this.#kept, update, this.replica))
  }

  #bind(): Bound {
    const provider = new ReportProvider(this.replica, { edit: this.#edit, show: () => undefined })
    provider.doc.clientID = this.#number * 1000 + this.timesBoundAnew + 1
    const editor = createEditor({ nodes: reportNodes, onError: (error) => this.errors.push(error) })
    registerRichText(editor)
    registerList(editor)
    registerTablePlugin(editor)
    registerTableCellUnmergeTransform(editor)
    return { editor, provider, undo: collaborate(editor, provider) }
  }
}

interface Bound {
  readonly editor: LexicalEditor
  readonly provider: ReportProvider
  readonly undo: Y.UndoManager
}

/** As Lexical's collaboration plugin has it. */
function collaborate(editor: LexicalEditor, provider: ReportProvider): Y.UndoManager {
  const docMap = new Map([['report', provider.doc]])
  const binding = createYjsBinding({ editor, id: 'report', doc: provider.doc, docMap })
  const text = binding.root.getSharedType()
  text.observeDeep((events, { origin }) => {
    if (origin === binding) return
    syncYjsChangesToLexical(binding, provider, events as never, origin instanceof Y.UndoManager, () => undefined)
  })
  editor.registerUpdateListener(({ prevEditorState, editorState, dirtyElements, dirtyLeaves, normalizedNodes, tags }) =>
    syncLexicalUpdateToYjs(
      binding,
      provider,
      prevEditorState,
      editorState,
      dirtyElements,
      dirtyLeaves,
      normalizedNodes,
      tags,
    ),
  )
  initLocalState(provider, 'somebody', 'red', true, {})
  provider.connect()
  const undo = createUndoManager(binding, text)
  const doing = (act: () => void) => () => {
    act()
    return true
  }
  editor.registerCommand(
    UNDO_COMMAND,
    doing(() => undo.undo()),
    COMMAND_PRIORITY_EDITOR,
  )
  editor.registerCommand(
    REDO_COMMAND,
    doing(() => undo.redo()),
    COMMAND_PRIORITY_EDITOR,
  )
  return undo
}

/** The origin of what others have written. */
const told = Symbol('told')

/** Until an editor has done what it does after the event at hand: a page's next event comes after that. */
export const nextEvent = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

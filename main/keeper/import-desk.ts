import { asRead } from '../../shared/importing/accepted'
import { fetchSentence } from '../../shared/importing/fetch-problem'
import type { ImportChoices } from '../../shared/importing/import-choices'
import type {
  AcceptedDocument,
  ImportAction,
  ImportId,
  ImportNews,
  ImportRow,
  ImportState,
} from '../../shared/importing/protocol'
import type { Result } from '../../shared/result'
import type { AccountMaterial } from '../account/new-account'
import type { ImportSource, ReadDocument, ReadProblem } from '../importing/process/importer-process'
import { readSentence } from '../importing/process/read-sentence'
import { fetchSource } from '../importing/web/fetch-source'
import { acceptedMaterials, plainMaterial } from './accepted-material'
import { comesInAtOnce, draftOf, type IncomingDocument, readState, toReadAgain } from './incoming-document'

/** What is being read, and can be stopped. */
export interface Reading {
  readonly result: Promise<Result<ReadDocument, ReadProblem>>
  stop(): void
}

/** What the desk needs of the keeper. */
export interface ImportHands {
  read(source: ImportSource, choices: ImportChoices, onProgress: (share: number) => void): Reading
  /** The title of an account of the same text or file, if there is one. */
  knownAs(read: ReadDocument): Promise<string | null>
  /** Makes an account and, if asked, shows it; a sentence where that cannot be done. */
  make(material: AccountMaterial, shows: boolean): Promise<string | undefined>
  /** As {@link make}, but shows the account that there is of the text, if there is one. */
  takeIn(material: AccountMaterial): Promise<void>
  fail(sentence: string): void
  tell(news: ImportNews): void
}

/**
 * Where one window looks at documents before they come in. A plain text or Markdown that was read without any doubt comes in
 * at once; everything else waits until its person has looked at it.
 */
export class ImportDesk {
  readonly #hands: ImportHands
  readonly #documents = new Map<ImportId, IncomingDocument>()
  #last = 0

  constructor(hands: ImportHands) {
    this.#hands = hands
  }

  async take(source: ImportSource, name: string): Promise<void> {
    await this.#read({ id: ++this.#last, name, source, choices: {}, state: { step: 'reading', share: null } })
  }

  act(action: ImportAction): void {
    switch (action.do) {
      case 'look':
        return this.#look(action.id)
      case 'choose': {
        const document = this.#documents.get(action.id)
        document?.stop?.()
        if (document) void this.#read(toReadAgain(document, action.choices))
        return
      }
      case 'accept': {
        const { documents, others } = action
        return void this.#accept(others ? [...documents, ...this.#allBut(documents)] : documents)
      }
      case 'attachment': {
        const attachment = this.#documents.get(action.id)?.read?.document.attachments?.[action.index]
        if (attachment)
          void this.take({ bytes: attachment.bytes, fileName: attachment.name, isFile: true }, attachment.name)
        return
      }
      case 'paste':
        return void this.take({ bytes: Buffer.from(action.html), fileName: 'pasted.html' }, 'The pasted text')
      case 'fetch':
        return void this.#fetch(action.address, action.allowPrivate)
      case 'drop':
        for (const id of action.ids) {
          this.#documents.get(id)?.stop?.()
          this.#documents.delete(id)
        }
        return this.#tell()
    }
  }

  async #fetch(address: string, allowPrivate: boolean): Promise<void> {
    const source = await fetchSource(address, { allowPrivate })
    if (source.ok) return this.take(source.value, address)
    this.#hands.fail(fetchSentence(source.error, address))
  }

  /** Stops all that is being read. */
  end(): void {
    for (const { stop } of this.#documents.values()) stop?.()
    this.#documents.clear()
  }

  async #read(document: IncomingDocument): Promise<void> {
    const { id, source, choices } = document
    const { result, stop } = this.#hands.read(source, choices, (share) => this.#note(id, { step: 'reading', share }))
    this.#documents.set(id, { ...document, stop })
    this.#tell()
    const outcome = await result
    const now = this.#documents.get(id)
    // It was put away, or is being read otherwise by now.
    if (!now || now.stop !== stop) return
    if (!outcome.ok) return this.#refuse(now, outcome.error)
    const read = outcome.value
    if (comesInAtOnce(read, choices)) return this.#takeIn(now, read)
    const known = await this.#hands.knownAs(read)
    this.#documents.set(id, { ...now, read, state: readState(read, known) })
    this.#tell()
  }

  async #takeIn(document: IncomingDocument, read: ReadDocument): Promise<void> {
    const material = plainMaterial(read)
    if (this.#isAlone) {
      this.#documents.delete(document.id)
      this.#tell()
      return this.#hands.takeIn(material)
    }
    await this.#hands.takeIn(material)
    this.#note(document.id, { step: 'done', title: material.title, warnings: material.warnings })
    // Nobody need be shown a list of what has simply come in.
    if ([...this.#documents.values()].every(({ state }) => state.step === 'done')) this.end()
    this.#tell()
  }

  #refuse(document: IncomingDocument, problem: ReadProblem): void {
    if (problem.kind === 'password-needed' || problem.kind === 'password-wrong') {
      return this.#note(document.id, { step: 'locked', wasWrong: problem.kind === 'password-wrong' })
    }
    const sentence = readSentence(problem, document.name)
    const { before } = document
    if (before?.state.step === 'read') {
      const state = { ...before.state, problem: sentence }
      this.#documents.set(document.id, { ...document, choices: before.choices, state })
      return this.#tell()
    }
    if (!this.#isAlone) return this.#note(document.id, { step: 'refused', sentence })
    this.#documents.delete(document.id)
    this.#tell()
    this.#hands.fail(sentence)
  }

  #look(id: ImportId): void {
    const document = this.#documents.get(id)
    if (!document?.read) return
    this.#hands.tell({ type: 'draft', draft: draftOf(document, document.read) })
  }

  /** One after the other; only the last is shown. */
  async #accept(accepted: readonly AcceptedDocument[]): Promise<void> {
    const alone = this.#isAlone
    for (const [index, { id, ...one }] of accepted.entries()) {
      const document = this.#documents.get(id)
      if (!document?.read || document.state.step !== 'read') continue
      const materials = acceptedMaterials(document.read, one)
      const problem = await this.#makeAll(materials, index === accepted.length - 1)
      const { warnings = [] } = materials[0] ?? {}
      if (problem !== undefined) this.#note(id, { step: 'refused', sentence: problem })
      else this.#note(id, { step: 'done', title: one.title, warnings })
    }
    if (alone) this.#documents.clear()
    this.#tell()
  }

  /** @returns a sentence where one could not be made; those before it are there */
  async #makeAll(materials: readonly AccountMaterial[], shows: boolean): Promise<string | undefined> {
    for (const [index, material] of materials.entries()) {
      const problem = await this.#hands.make(material, shows && index === materials.length - 1)
      if (problem !== undefined) return problem
    }
    return undefined
  }

  #allBut(known: readonly AcceptedDocument[]): readonly AcceptedDocument[] {
    const waiting = [...this.#documents.values()].filter(({ id }) => !known.some((one) => one.id === id))
    return waiting.flatMap(({ id, read, state }) =>
      read && state.step === 'read' ? { id, ...asRead(read.document) } : [],
    )
  }

  get #isAlone(): boolean {
    return this.#documents.size === 1
  }

  #note(id: ImportId, state: ImportState): void {
    const document = this.#documents.get(id)
    if (!document) return
    this.#documents.set(id, { ...document, state })
    this.#tell()
  }

  #tell(): void {
    const rows = [...this.#documents.values()].map(({ id, name, state }): ImportRow => ({ id, name, state }))
    this.#hands.tell({ type: 'imports', rows })
  }
}

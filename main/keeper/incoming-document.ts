import type { ImportChoices } from '../../shared/importing/import-choices'
import type { ImportWarning } from '../../shared/importing/import-warning'
import type { Draft, ImportId, ImportState } from '../../shared/importing/protocol'
import { warningSentence } from '../../shared/importing/warning-sentence'
import { packBlocks } from '../../shared/text/block-columns'
import { sha256 } from '../account-file/evidence'
import type { ImportSource, ReadDocument } from '../importing/process/importer-process'

/** A document on its way in. */
export interface IncomingDocument {
  readonly id: ImportId
  readonly name: string
  readonly source: ImportSource
  readonly choices: ImportChoices
  readonly state: ImportState
  readonly read?: ReadDocument
  /** How it was read before it was to be read otherwise. */
  readonly before?: Pick<IncomingDocument, 'choices' | 'state'>
  readonly stop?: () => void
}

/** What a person is told of a document that waits. @param known the title of an account of the same text or file */
export function readState({ document, words }: ReadDocument, known: string | null): ImportState {
  const { title, method, asides, warnings } = document
  return {
    step: 'read',
    ...{ title, method, known, words },
    asides: asides.length,
    warnings: warnings.map(warningSentence),
  }
}

/** All of it that a window may look at: of what came within it no more than what that is. */
export function draftOf({ id, name, choices }: IncomingDocument, { document, original }: ReadDocument): Draft {
  const { attachments = [], ...sent } = document
  return {
    ...sent,
    ...{ id, name, choices },
    blocks: packBlocks(document.blocks),
    warnings: document.warnings.map(warningSentence),
    attachments: attachments.map(({ name, mediaType, bytes }) => ({ name, mediaType, size: bytes.length })),
    sha256: original ? sha256(original.bytes) : null,
  }
}

/** Plain words that nobody has decided anything about and whose format and encoding are known: of UTF-16 a guess is as good as that. */
export const comesInAtOnce = ({ document: { format, warnings } }: ReadDocument, choices: ImportChoices): boolean =>
  (format === 'text' || format === 'markdown') && Object.keys(choices).length === 0 && !warnings.some(isDoubt)

const isDoubt = (warning: ImportWarning): boolean =>
  warning.kind === 'looks-otherwise' || (warning.kind === 'encoding-guessed' && !warning.encoding.startsWith('utf-'))

/** What could be read one way need not be readable another: until it is, how it was read is kept. */
export function toReadAgain(document: IncomingDocument, choices: ImportChoices): IncomingDocument {
  const { state, choices: chosen } = document
  const before = state.step === 'read' ? { choices: chosen, state } : document.before
  return { ...document, ...(before && { before }), choices, state: { step: 'reading', share: null } }
}

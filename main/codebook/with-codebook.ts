import { randomUUID } from 'node:crypto'
import type * as Y from 'yjs'
import { execute } from '../../shared/account/execute'
import type { FileTag } from '../../shared/codebook/codebook-file'
import { planImport } from '../../shared/codebook/plan-import'
import type { Author } from '../account/author'

/** Writes a codebook into a new account, as the work of its owner. */
export const withCodebook =
  (codebook: readonly FileTag[], owner: Author) =>
  (doc: Y.Doc): void => {
    const { commands } = planImport(new Map(), codebook, randomUUID)
    const made = execute(doc, '', commands, { person: owner.id, at: Date.now() }, null)
    if (!made.ok) throw new Error(`A codebook cannot be made in a new account: ${made.error.kind}`)
  }

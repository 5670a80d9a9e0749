import { randomUUID } from 'node:crypto'
import type * as Y from 'yjs'
import { codebookOf } from '../../shared/codebook/codebook'
import { fileTags } from '../../shared/codebook/codebook-file'
import { type CodebookFormat, writeCodebookAs } from '../../shared/codebook/codebook-format'
import { readTags } from '../../shared/codebook/read-tags'
import { appName } from '../version'

/** The codebook of an account as the text of a file. */
export const codebookText = (doc: Y.Doc, format: CodebookFormat): string =>
  writeCodebookAs(format, fileTags(codebookOf(readTags(doc))), appName, randomUUID)

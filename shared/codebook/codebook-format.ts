import type { Result } from '../result'
import { readCodebookCsv, writeCodebookCsv } from './codebook-csv'
import { type CodebookFileProblem, type FileTag, readCodebook, writeCodebook } from './codebook-file'
import { writeCodebookQdc } from './codebook-qdc'

export const codebookFormats = ['json', 'csv', 'qdc'] as const

export type CodebookFormat = (typeof codebookFormats)[number]

export const codebookFormatNames = {
  json: { name: 'Codebook (JSON)', extension: 'json' },
  csv: { name: 'Codebook as a table (CSV)', extension: 'csv' },
  qdc: { name: 'Codebook for other programs (REFI-QDA)', extension: 'qdc' },
} as const satisfies Record<CodebookFormat, { name: string; extension: string }>

/** @param newId for tags that have no id, where the format wants one */
export function writeCodebookAs(
  format: CodebookFormat,
  tags: readonly FileTag[],
  app: string,
  newId: () => string,
): string {
  switch (format) {
    case 'json':
      return writeCodebook(tags)
    case 'csv':
      // Programs for tables take it for UTF-8 by this mark.
      return `\ufeff${writeCodebookCsv(tags)}`
    case 'qdc':
      return writeCodebookQdc(tags, app, newId)
  }
}

/** Reads a codebook of either format that is no XML, by what it looks like. */
export function readCodebookFile(text: string): Result<readonly FileTag[], CodebookFileProblem> {
  const plain = text.replace(/^\ufeff/, '')
  return plain.trimStart().startsWith('{') ? readCodebook(plain) : readCodebookCsv(plain)
}

import type { Division } from './division'
import type { DocumentPart, ImportedDocument } from './imported-document'
import { type LeftOut, strikeOut } from './strike-out'

/** A document from which what a person has struck out is gone. */
export interface KeptDocument {
  readonly document: ImportedDocument
  readonly leftOut: readonly LeftOut[]
}

/**
 * The documents that one is made of, each by itself; one of one piece as it is.
 * @param struck blocks that stay out, by their index; a part that is nothing else is left out whole
 */
export function splitDocument(
  document: ImportedDocument,
  struck: ReadonlySet<number>,
  per: Division,
): readonly KeptDocument[] {
  const parts = partsPer(document, per)
  if (parts.length < 2) return [strike(document, struck)]
  return parts
    .map((part) => strike(cutOut(document, part), shifted(struck, part)))
    .filter(({ document: { blocks } }) => blocks.length > 0)
}

/** @param struck blocks that stay out, by their index */
export function strike(document: ImportedDocument, struck: ReadonlySet<number>): KeptDocument {
  const { leftOut, ...kept } = strikeOut(document, struck)
  return { document: { ...document, ...kept }, leftOut }
}

const partsPer = ({ parts = [], threads = [] }: ImportedDocument, per: Division): readonly DocumentPart[] =>
  per === 'row' ? parts : per === 'thread' ? threads : []

function cutOut(document: ImportedDocument, { from, to, title, meta }: DocumentPart): ImportedDocument {
  const own = document.blocks.slice(from, to)
  const [start, end] = [own[0]?.start ?? 0, own.at(-1)?.end ?? 0]
  const { parts: _, threads: __, ...rest } = document
  return {
    ...rest,
    text: document.text.slice(start, end),
    blocks: own.map((block) => ({ ...block, start: block.start - start, end: block.end - start })),
    asides: [],
    title,
    meta: { ...document.meta, ...meta },
  }
}

const shifted = (struck: ReadonlySet<number>, { from, to }: DocumentPart): ReadonlySet<number> =>
  new Set(Array.from({ length: to - from }, (_, i) => i).filter((i) => struck.has(from + i)))

import type { PDFDocument, PDFPage, PDFRef } from '@cantoo/pdf-lib'
import { z } from 'zod'
import type { Annotation } from '../../../shared/account/annotation'
import { kindNames } from '../../../shared/account/kind'
import type { ExportAccount } from '../../../shared/exporting/export-account'
import { nameOf } from '../../../shared/exporting/name-of'
import { type Note, type NoteLine, notesOf } from '../../../shared/exporting/notes/note'
import { fail, ok, type Result } from '../../../shared/result'
import { hashOfText } from '../../account-file/evidence'
import type { Asset } from '../../account-file/payloads'
import { type PlacedText, type Quad, readPlacedText } from '../../importing/pdf/placed-text'
import { highlighterOf } from './highlight'

export interface AnnotatedPdf {
  /** The original's own bytes, and behind them what was added. */
  readonly pdf: Uint8Array
  /** Passages that stand on no page. */
  readonly unplaced: number
}

/**
 * The PDF that an account was imported from, with a highlight on each passage by whoever tagged it, and in it what is noted and
 * said of it.
 * @param original as it is in the account's file
 * @param cmaps the folder of CMaps
 * @returns or why that cannot be, as a sentence
 */
export async function annotatedPdf(
  account: ExportAccount,
  original: Asset | undefined,
  cmaps?: string,
): Promise<Result<AnnotatedPdf, string>> {
  if (!original) return fail('The original is not in this account, so that nothing can be marked in it.')
  if (original.mediaType !== 'application/pdf')
    return fail(`“${original.name}”, from which the account was imported, is no PDF; marks can only be put into one.`)
  if (account.protection)
    return fail(
      'An original is written as it is, with every name that stands in it, and cannot go out with names replaced.',
    )
  const placed = await readPlacedText(original.bytes, leftOutIn(account.meta['leftOut']), cmaps)
  if (!placed.ok && placed.error.kind === 'password-needed') return fail(encrypted)
  if (!placed.ok || hashOfText(placed.value.text) !== account.textSha256)
    return fail(
      'The original is read otherwise by this version of Attest than when it was imported, so that nobody can tell where the passages stand in it.',
    )
  return mark(account, original.bytes, placed.value)
}

const encrypted = 'The original is encrypted, so that nothing can be written into it.'

/** As it is kept: how many blocks of the account stand before each that was struck out. */
const leftOut = z.array(z.tuple([z.number(), z.string()]))

function leftOutIn(record: string | undefined): readonly number[] {
  try {
    return leftOut.parse(JSON.parse(record ?? '[]')).map(([after]) => after)
  } catch {
    // The text will be another than that of the account.
    return []
  }
}

async function mark(
  account: ExportAccount,
  bytes: Uint8Array,
  placed: PlacedText,
): Promise<Result<AnnotatedPdf, string>> {
  // Loaded when it is needed: it is larger than all the rest of the program.
  const library = await import('@cantoo/pdf-lib')
  const opened = await open(bytes, library)
  if (!opened.ok) return opened
  const document = opened.value
  const snapshot = document.takeSnapshot()
  // By its own the library would look through all objects at every change for which of them it was.
  delete document.context.snapshot
  const highlighter = highlighterOf(document.context, library)
  const notes = notesOf(account)
  const onPages = new Map<number, PDFRef[]>()
  let unplaced = 0
  for (const [index, annotation] of account.annotations.entries()) {
    const byPage = pagesOf(placed.quadsOf(annotation.ranges))
    if (byPage.size === 0) unplaced++
    const told = toldOf(account, annotation, notes[index] as Note)
    for (const [page, quads] of byPage) {
      const id = byPage.size > 1 ? `${told.id}/${page}` : told.id
      const added = highlighter.add({ ...told, id }, quads)
      const others = onPages.get(page)
      if (others) others.push(added)
      else onPages.set(page, [added])
    }
  }
  const pages = document.getPages()
  for (const [number, added] of onPages) {
    const page = pages[number - 1] as PDFPage
    addTo(page, added, library)
    snapshot.markRefForSave(page.ref)
  }
  return ok({ pdf: Buffer.concat([bytes, await document.saveIncremental(snapshot)]), unplaced })
}

/** Nothing else of a page changes: what the library has for this takes its contents apart. */
function addTo({ node }: PDFPage, added: readonly PDFRef[], { PDFName }: typeof import('@cantoo/pdf-lib')): void {
  const before = node.Annots()?.asArray() ?? []
  node.set(PDFName.of('Annots'), node.context.obj([...before, ...added]))
}

/** A highlight is on one page: what goes over its end is one on each. */
function pagesOf(quads: readonly Quad[]): ReadonlyMap<number, readonly Quad['corners'][]> {
  const pages = new Map<number, Quad['corners'][]>()
  for (const { page, corners } of quads) pages.set(page, [...(pages.get(page) ?? []), corners])
  return pages
}

async function open(
  bytes: Uint8Array,
  { PDFDocument, EncryptedPDFError }: typeof import('@cantoo/pdf-lib'),
): Promise<Result<PDFDocument, string>> {
  try {
    return ok(await PDFDocument.load(bytes, { forIncrementalUpdate: true, updateMetadata: false }))
  } catch (error) {
    return fail(
      error instanceof EncryptedPDFError
        ? encrypted
        : 'The original is damaged in a way that lets it be read, but not be written into.',
    )
  }
}

function toldOf(account: ExportAccount, { id, kind, by, at }: Annotation, { number, lines, said }: Note) {
  const name = `${kindNames[kind].name} ${number}`
  return {
    id,
    kind,
    at,
    author: nameOf(account.people, by),
    subject: kindNames[kind].name,
    contents: [name, ...[...lines, ...said].map(wordsOf)].join('\n'),
  }
}

const wordsOf = ({ label, words }: NoteLine): string => (label === undefined ? words : `${label}: ${words}`)

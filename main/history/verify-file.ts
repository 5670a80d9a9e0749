import * as Y from 'yjs'
import { type FileProblem, fileSentence } from '../../shared/account/file-problem'
import { accountDocument, logDocument } from '../../shared/account/schema'
import type { Finding } from '../../shared/history/finding'
import { findingSentence } from '../../shared/history/finding-sentence'
import { logMap } from '../../shared/history/log-chain'
import { outsideMaps } from '../../shared/history/outside-maps'
import { placesTakenAway } from '../../shared/history/taken-away'
import type { Checked, Verdict } from '../../shared/history/verdict'
import { type VerifiedLog, verifyLog } from '../../shared/history/verify-log'
import { fail, ok, type Result } from '../../shared/result'
import { isDocument, isReportDocument } from '../../shared/team/document-name'
import { inspectText } from '../../shared/team/inspect-text'
import { buildDocuments } from '../account-file/missing-updates'
import type { NamedUpdate } from '../account-file/payloads'
import { readAccount, readWhole } from '../account-file/read'
import { type Scan, scanRecords } from '../account-file/record'
import { createSignatureCheck } from '../profile/check-signature'
import { setCutShortAside } from './cut-short'
import { logOf } from './log-of'
import { uncoveredRemark, verifyHeads, verifyOriginal, verifyRecords, verifyText } from './verify-evidence'
import { type ReadJournal, verifyJournal } from './verify-journal'

/** A damaged file is what a verification is for; all other problems leave nothing to verify. */
const isDamage = ({ kind }: FileProblem) => kind === 'head-damaged' || kind === 'text-damaged'

/**
 * Whether an account file is whole, its evidence the one it was made with, its contents just what its log tells, and all
 * there that a journal has of it.
 */
export async function verifyFile(
  file: string,
  name: string,
  readJournal: ReadJournal = async () => [],
): Promise<Result<Verdict, FileProblem>> {
  const read = await readWhole(file)
  if (!read.ok) return read
  const scan = scanRecords(read.value.bytes)
  const { records } = scan
  const contents = readAccount(read.value.bytes)
  if (!contents.ok) {
    if (!isDamage(contents.error)) return fail(contents.error)
    const unreadable = { name: 'account', holds: '', findings: [fileSentence(contents.error, name)] } as const
    return ok({ checks: [verifyRecords(scan), unreadable], remarks: tornRemark(scan) })
  }
  const { id, genesis, updates } = contents.value
  const docs = buildDocuments(updates)
  const doc = docs.get(accountDocument) ?? new Y.Doc()
  const { ownerKey, blocksSha256 } = genesis
  const told = logOf(updates)
  const account = { id, ownerKey, isToldFromBeginning: blocksSha256 !== undefined, doc, log: told }
  const verified = verifyLog(account, createSignatureCheck())
  const { log, cutShort } = setCutShortAside(verified, scan, told.entries)
  return ok({
    checks: [
      verifyRecords(scan),
      verifyHeads(records, id),
      verifyText(records, genesis),
      verifyOriginal(records, genesis),
      verifyChanges(docs, updates),
      ...verifiedLog(log),
      ...(await verifyJournal(file, contents.value, readJournal)),
    ],
    remarks: [
      ...tornRemark(scan),
      ...cutShort,
      ...olderRemark(log),
      ...uncoveredRemark(genesis),
      ...textsRemark(docs),
      ...unknownRemark(docs),
    ],
  })
}

/** Whether every change has all that went before it. */
function verifyChanges(docs: ReadonlyMap<string, Y.Doc>, updates: readonly NamedUpdate[]): Checked {
  const waiting = [...docs].filter(([, { store }]) => store.pendingStructs !== null || store.pendingDs !== null)
  const broken = updates.filter(({ update }) => !isUpdate(update)).length
  const log = docs.get(logDocument)
  // They can still be read in their updates, until these are compacted.
  const taken = log ? placesTakenAway(log).size : 0
  return {
    name: 'changes',
    holds: 'Every change can be read, and none waits for one that is lost.',
    findings: [
      ...waiting.map(([document]) => `Changes in “${document}” wait for an earlier one that the file does not have.`),
      ...(broken > 0 ? [`${broken} of the changes cannot be read.`] : []),
      ...noTexts(docs).map((document) => `In “${document}” there is what is no text of a report.`),
      ...(log ? outsideMaps(logDocument, log, [logMap]).map(findingSentence) : []),
      ...(taken > 0 ? [`${taken === 1 ? 'One entry was' : `${taken} entries were`} taken out of the log.`] : []),
    ],
  }
}

/** Of those that wait for nothing, the documents of reports in which there is something else. */
const noTexts = (docs: ReadonlyMap<string, Y.Doc>): readonly string[] =>
  [...docs]
    .filter(([document, { store }]) => isReportDocument(document) && !store.pendingStructs && !store.pendingDs)
    .filter(([, doc]) => !inspectText(new Y.Doc(), Y.encodeStateAsUpdate(doc), { items: Number.MAX_SAFE_INTEGER }).ok)
    .map(([document]) => document)

function isUpdate(update: Uint8Array): boolean {
  try {
    Y.decodeUpdate(update)
    return true
  } catch {
    return false
  }
}

/** Which of the checks a finding speaks against. */
const checkOf = {
  'beginning-missing': 'log',
  'entries-unreadable': 'log',
  'entry-missing': 'log',
  'entry-entangled': 'log',
  'not-begun-by-owner': 'log',
  'signature-wrong': 'signatures',
  'device-unknown': 'signatures',
  'device-key-wrong': 'signatures',
  'device-shared': 'signatures',
  'told-twice': 'contents',
  untold: 'contents',
  'told-not-there': 'contents',
  'told-otherwise': 'contents',
  'not-theirs': 'contents',
  'taken-away': 'contents',
  'outside-maps': 'contents',
} as const satisfies Record<Finding['kind'], Checked['name']>

function verifiedLog({ findings, entries }: VerifiedLog): readonly Checked[] {
  if (entries === 0 && findings.length === 0) return []
  const checked = (name: Checked['name'], holds: string): Checked => ({
    name,
    holds,
    findings: findings.filter(({ kind }) => checkOf[kind] === name).map(findingSentence),
  })
  return [
    checked('log', `The log is whole: ${entries === 1 ? 'one entry' : `${entries} entries`}, none missing.`),
    checked('signatures', 'Every entry of the log is signed by the device it names, and each device is one person’s.'),
    checked('contents', 'The account is what its log tells.'),
  ]
}

const tornRemark = ({ torn }: Scan): readonly string[] =>
  torn > 0 ? [`The last ${torn} bytes are what a crash has left of a change; nobody was told that it is saved.`] : []

function olderRemark({ entries, before }: VerifiedLog): readonly string[] {
  if (before === 0) return []
  if (entries === 0)
    return [
      `No history was kept of this account, or all of it was taken out: nobody can say who wrote its ${before} values.`,
    ]
  return [
    `No history was kept before the first entry of the log: nobody can say who wrote ${before === 1 ? 'one value' : `${before} values`} that ${before === 1 ? 'was' : 'were'} there by then.`,
  ]
}

function textsRemark(docs: ReadonlyMap<string, Y.Doc>): readonly string[] {
  const count = [...docs.keys()].filter(isReportDocument).length
  if (count === 0) return []
  const texts = count === 1 ? 'the text of one report' : `the texts of ${count} reports`
  return [`The file has ${texts}, in which no word is signed: who wrote which, nobody can say from it.`]
}

/** Kept for whoever knows them; what stands in them no part of the account is made from. */
function unknownRemark(docs: ReadonlyMap<string, Y.Doc>): readonly string[] {
  const unknown = [...docs.keys()].filter((name) => !isDocument(name))
  return unknown.map(
    (name) => `The file also has “${name}”, which this version does not know, does not show, and cannot verify.`,
  )
}

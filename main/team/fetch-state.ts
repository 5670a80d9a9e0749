import * as Y from 'yjs'
import { accountDocument, logDocument, mapsOf, reportDocument } from '../../shared/account/schema'
import type { Signer } from '../../shared/history/entry'
import { closeCodes } from '../../shared/team/close-codes'
import { isReportDocument } from '../../shared/team/document-name'
import type { Role } from '../../shared/team/role'
import type { NamedUpdate } from '../account-file/payloads'
import { erasedBy } from './document-clocks'
import { DocumentLink } from './document-link'
import type { Membership, SafeText } from './membership-file'
import type { ServerClock } from './server-clock'
import { ServerRequests } from './server-requests'
import { fetchTeam } from './team-list'

/** How long to wait for it, in ms. */
const patience = 60_000

/** An account as its server has it, with its reports. */
export interface ServerState {
  readonly updates: readonly NamedUpdate[]
  /** Reports that it names, and of whose texts this server keeps none. */
  readonly unkept: readonly string[]
  /** How far its documents have come, to be remembered as safe. */
  readonly safe: Membership['safe']
  /** What whoever asks may do. */
  readonly role: Role
}

/** Undefined where the server cannot be reached or lets nobody in. */
export async function fetchState(
  account: string,
  { address, role }: Membership,
  signer: Signer,
  clock: ServerClock,
): Promise<ServerState | undefined> {
  const fetch = (document: string) => fetchDocument(account, document, address, signer, clock)
  const [ofAccount, ofLog, team] = await Promise.all([
    fetch(accountDocument),
    fetch(logDocument),
    fetchTeam(new ServerRequests(address, account, signer, clock)),
  ])
  if (!(ofAccount instanceof Uint8Array) || !(ofLog instanceof Uint8Array)) return undefined
  const named = reportsIn(ofAccount)
  const texts = await Promise.all(named.map(async (document) => ({ document, update: await fetch(document) })))
  if (texts.some(({ update }) => update === undefined)) return undefined
  const reports = texts.flatMap(({ document, update }) => (update instanceof Uint8Array ? [{ document, update }] : []))
  const me = team.ok ? team.value.members.find(({ device }) => device === signer.device) : undefined
  return {
    updates: [{ document: accountDocument, update: ofAccount }, { document: logDocument, update: ofLog }, ...reports],
    unkept: texts.filter(({ update }) => update === 'no-room').map(({ document }) => document),
    safe: {
      account: clocksIn(ofAccount),
      log: clocksIn(ofLog),
      reports: Object.fromEntries(reports.map(({ document, update }) => [document, safeIn(update)])),
    },
    role: me?.role ?? role,
  }
}

/** The documents of the reports that an account names. */
function reportsIn(update: Uint8Array): readonly string[] {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, update)
  return [...mapsOf(doc).reports.keys()].map(reportDocument).filter(isReportDocument)
}

const safeIn = (update: Uint8Array): SafeText => ({ clocks: clocksIn(update), erased: erasedBy(update) })

const clocksIn = (state: Uint8Array) => Object.fromEntries(Y.parseUpdateMeta(state).to)

/** `no-room` where the server lets nobody into it. */
function fetchDocument(
  account: string,
  document: string,
  address: Membership['address'],
  signer: Signer,
  clock: ServerClock,
): Promise<Uint8Array | 'no-room' | undefined> {
  const doc = new Y.Doc()
  return new Promise<Uint8Array | 'no-room' | undefined>((resolve) => {
    const link = new DocumentLink({
      address,
      account,
      document,
      doc,
      signer,
      clock,
      safe: new Map(),
      onChange: () => (link.isSafe ? end(Y.encodeStateAsUpdate(doc)) : undefined),
      onEnd: ({ code }) => end(code === closeCodes.notAdmitted ? 'no-room' : undefined),
      onBadServer: () => end(undefined),
    })
    const giveUp = setTimeout(() => end(undefined), patience)
    const end = (state: Uint8Array | 'no-room' | undefined) => {
      clearTimeout(giveUp)
      // Not from within what it tells.
      setImmediate(() => link.close())
      resolve(state)
    }
    link.connect()
  }).finally(() => setImmediate(() => doc.destroy()))
}

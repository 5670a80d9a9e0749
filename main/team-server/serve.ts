import { isIPv6 } from 'node:net'
import type { FileProblem } from '../../shared/account/file-problem'
import { fail, ok, type Result } from '../../shared/result'
import type { ServerAddress } from '../../shared/team/invitation'
import type { Compactor } from '../account/compaction'
import { type Alone, type Holding, takePart } from '../account/holder'
import { ioProblem } from '../account-file/io-problem'
import { makeFolder, privately } from '../make-folder'
import { fingerprintOf } from '../profile/device-signer'
import type { Present } from './connections'
import { dataPaths } from './data-folder'
import { ownCertificate } from './own-certificate'
import { type CertificateProblem, certificateHash, readCertificate } from './server-certificate'
import { serverFingerprint } from './server-key'
import type { ServerLimits } from './server-limits'
import type { ServerLog } from './server-log'
import { TeamServer } from './team-server'

export interface Serve {
  readonly data: string
  readonly host: string
  /** 0 for any that is free. */
  readonly port: number
  readonly tls?: TlsChoice | undefined
  /** Fingerprints of the devices whose accounts are kept here. */
  readonly founders: 'any' | readonly string[]
  readonly limits: ServerLimits
  readonly compact: Compactor
  readonly log: ServerLog
  readonly onPresence: (present: readonly Present[]) => void
}

/** Files, PEM both; or a certificate of its own making, which invitations name. */
export type TlsChoice = 'self-signed' | { readonly certificate: string; readonly key: string }

export interface Serving {
  readonly address: ServerAddress
  readonly port: number
  /** Puts everything on the disk and says goodbye. */
  close(): Promise<void>
}

export type ServeProblem =
  | { readonly kind: 'data-folder'; readonly problem: FileProblem }
  | { readonly kind: 'data-in-use' }
  | { readonly kind: 'key-unreadable' }
  | { readonly kind: 'certificate'; readonly problem: CertificateProblem }
  /** `code` is the system's. */
  | { readonly kind: 'cannot-listen'; readonly code: string }

/** Starts a server on a data folder that no other server uses. */
export async function serve(wanted: Serve): Promise<Result<Serving, ServeProblem>> {
  const held = await holdFolder(wanted.data)
  if (!held.ok) return held
  const serving = await serveHeld(wanted, held.value).catch((error: NodeJS.ErrnoException) => {
    if (error.code === undefined) throw error
    const problem: ServeProblem =
      error.syscall === 'listen' || error.syscall === 'bind' || error.syscall === 'getaddrinfo'
        ? { kind: 'cannot-listen', code: error.code }
        : { kind: 'data-folder', problem: ioProblem(error) }
    return fail(problem)
  })
  if (!serving.ok) await held.value.close()
  return serving
}

type Hold = Holding | Alone

async function holdFolder(data: string): Promise<Result<Hold, ServeProblem>> {
  try {
    makeFolder(dataPaths(data).accounts, privately)
    const part = await takePart(data, { save: refuseToSave, compact: async () => undefined })
    if (part.role !== 'asker') return ok(part)
    await part.close()
    return fail({ kind: 'data-in-use' })
  } catch (error) {
    const problem = ioProblem(error)
    return fail({ kind: 'data-folder', problem: problem.kind === 'not-found' ? { kind: 'no-such-folder' } : problem })
  }
}

/** Whoever holds a folder holds no file. */
const refuseToSave = async () => {
  throw new Error('a folder is no file')
}

async function serveHeld(wanted: Serve, held: Hold): Promise<Result<Serving, ServeProblem>> {
  const { data, host, port, founders, limits, compact, log, onPresence } = wanted
  const id = await serverFingerprint(dataPaths(data).key)
  if (!id.ok) return fail({ kind: 'key-unreadable' })
  const tls = wanted.tls && (await certificateFor(wanted.tls, data, host))
  if (tls?.ok === false) return fail({ kind: 'certificate', problem: tls.error })
  const mayFound = (publicKey: string) => founders === 'any' || founders.includes(fingerprintOf(publicKey))
  const server = await TeamServer.start({
    ...{ data, host, port, limits, compact, log, mayFound, id: id.value },
    ...{ tls: tls?.value, onPresence },
  })
  const url = `${tls ? 'wss' : 'ws'}://${isIPv6(host) ? `[${host}]` : host}:${server.port}`
  log('started', { host, port: server.port })
  if (!isLoopback(host)) {
    if (!tls) log('unencrypted', { host, note: 'Whoever is on the way can read along; serve with TLS, or behind it.' })
    if (founders === 'any') log('anyone-may-found', { host, note: 'Whoever reaches the server can fill its disk.' })
  }
  return ok({
    address: {
      ...{ url, server: id.value },
      ...(tls && wanted.tls === 'self-signed' && { certificate: certificateHash(tls.value.certificate) }),
    },
    port: server.port,
    close: async () => {
      log('stopping', {})
      await server.close()
      await held.close()
      log('stopped', {})
    },
  })
}

function certificateFor(tls: TlsChoice, data: string, host: string) {
  if (tls !== 'self-signed') return readCertificate(tls, Date.now())
  const { certificate, certificateKey: key } = dataPaths(data)
  return ownCertificate({ certificate, key }, host)
}

const isLoopback = (host: string) => host === 'localhost' || host === '::1' || /^127\./.test(host)

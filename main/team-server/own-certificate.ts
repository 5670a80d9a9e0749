import { promises as fs } from 'node:fs'
import { isIP } from 'node:net'
import { networkInterfaces } from 'node:os'
import type { Result } from '../../shared/result'
import { writeOnce } from '../profile/json-file'
import { makeCertificate } from './make-certificate'
import { type CertificateProblem, readCertificate, type ServerCertificate } from './server-certificate'

/**
 * The certificate that a server has made for itself on first use. It stays the same wherever the server listens, since
 * those who were invited know the server by it; the addresses in it are for those who look at it with other programs.
 */
export async function ownCertificate(
  files: { readonly certificate: string; readonly key: string },
  host: string,
): Promise<Result<ServerCertificate, CertificateProblem>> {
  const isThere = await fs.stat(files.certificate).catch(() => undefined)
  if (!isThere) {
    const { certificate, key } = makeCertificate(addressesOf(host), new Date())
    // The certificate last: a key without one is written over, as nobody knows it yet.
    await fs.rm(files.key, { force: true })
    await writeOnce(files.key, key, 0o600)
    await writeOnce(files.certificate, certificate, 0o600)
  }
  return readCertificate(files, Date.now())
}

function addressesOf(host: string): readonly string[] {
  const everywhere = host === '0.0.0.0' || host === '::'
  const own = everywhere
    ? Object.values(networkInterfaces()).flatMap((addresses = []) => addresses.map(({ address }) => address))
    : [host]
  return [...new Set(['localhost', '127.0.0.1', ...own])].filter((one) => isIP(one) !== 0 || /^[\w.-]+$/.test(one))
}

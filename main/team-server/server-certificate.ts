import { createHash, createPrivateKey, X509Certificate } from 'node:crypto'
import { promises as fs } from 'node:fs'
import path from 'node:path'
import { fail, ok, type Result } from '../../shared/result'

/** PEM both. */
export interface ServerCertificate {
  readonly key: string
  readonly certificate: string
}

export type CertificateProblem =
  | { readonly kind: 'cannot-read'; readonly name: string }
  | { readonly kind: 'no-certificate'; readonly name: string }
  | { readonly kind: 'no-key'; readonly name: string }
  | { readonly kind: 'of-another-key' }
  | { readonly kind: 'not-valid-now'; readonly from: string; readonly to: string }

/** Reads a certificate and the key that belongs to it, and makes sure that they can be served with. */
export async function readCertificate(
  files: { readonly certificate: string; readonly key: string },
  now: number,
): Promise<Result<ServerCertificate, CertificateProblem>> {
  const [certificate, key] = await Promise.all([read(files.certificate), read(files.key)])
  if (certificate === undefined) return fail({ kind: 'cannot-read', name: path.basename(files.certificate) })
  if (key === undefined) return fail({ kind: 'cannot-read', name: path.basename(files.key) })
  const x509 = attempt(() => new X509Certificate(certificate))
  if (!x509) return fail({ kind: 'no-certificate', name: path.basename(files.certificate) })
  const privateKey = attempt(() => createPrivateKey(key))
  if (!privateKey) return fail({ kind: 'no-key', name: path.basename(files.key) })
  if (!x509.checkPrivateKey(privateKey)) return fail({ kind: 'of-another-key' })
  const { validFrom: from, validTo: to } = x509
  if (Date.parse(from) > now || Date.parse(to) < now) return fail({ kind: 'not-valid-now', from, to })
  return ok({ key, certificate })
}

/** SHA-256 over the certificate, in hexadecimal, as an invitation names it. */
export const certificateHash = (certificate: string): string =>
  createHash('sha256').update(new X509Certificate(certificate).raw).digest('hex')

const read = (file: string) => fs.readFile(file, 'utf8').catch(() => undefined)

function attempt<T>(make: () => T): T | undefined {
  try {
    return make()
  } catch {
    return undefined
  }
}

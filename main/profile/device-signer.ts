import { createHash, createPrivateKey, hkdfSync, type KeyObject, sign } from 'node:crypto'
import type { Signer } from '../../shared/history/entry'
import { publicKeyHex } from './device-key'

/** Signs as the device whose Ed25519 key this is. */
export function deviceSigner(key: KeyObject): Signer {
  const publicKey = publicKeyHex(key)
  return {
    device: fingerprintOf(publicKey),
    publicKey,
    sign: (words) => sign(null, Buffer.from(words), key).toString('base64'),
  }
}

/** The first 128 bits of SHA-256 over the 32 bytes of a public key; both in hexadecimal. */
export const fingerprintOf = (publicKey: string): string =>
  createHash('sha256').update(Buffer.from(publicKey, 'hex')).digest('hex').slice(0, 32)

/** PKCS #8 around the 32 bytes of an Ed25519 seed (RFC 8410, section 7). */
const pkcs8 = Buffer.from('302e020100300506032b657004220420', 'hex')

/** @param seed 32 bytes */
export const keyOfSeed = (seed: Uint8Array): KeyObject =>
  createPrivateKey({ key: Buffer.concat([pkcs8, seed]), format: 'der', type: 'pkcs8' })

/**
 * The signer for work that is done here under another's name, as by `--author`: always the same for one device and
 * person, and not the device's own, which vouches for one person only.
 */
export function signerFor(key: KeyObject, person: string): Signer {
  const secret = key.export({ type: 'pkcs8', format: 'der' })
  return deviceSigner(keyOfSeed(Buffer.from(hkdfSync('sha256', secret, '', `attest person ${person}`, 32))))
}

import { createPublicKey, type KeyObject, verify } from 'node:crypto'
import type { CheckSignature } from '../../shared/history/verify-signatures'
import { fingerprintOf } from './device-signer'

/** So many keys are kept ready, and no more: a stranger can send any number of them. */
const mostKeys = 1000

/** Checks Ed25519 signatures (RFC 8032). */
export function createSignatureCheck(): CheckSignature {
  const keys = new Map<string, KeyObject>()
  const keyOf = (publicKey: string): KeyObject => {
    const x = Buffer.from(publicKey, 'hex').toString('base64url')
    const key = keys.get(publicKey) ?? createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })
    if (keys.size >= mostKeys) keys.clear()
    keys.set(publicKey, key)
    return key
  }
  return {
    fingerprintOf,
    isSignedBy: (publicKey, words, sig) => {
      const bytes = Buffer.from(sig, 'base64')
      // Base64 can be written in several ways; only the one that was written is what it was.
      return bytes.toString('base64') === sig && verify(null, Buffer.from(words), keyOf(publicKey), bytes)
    },
  }
}

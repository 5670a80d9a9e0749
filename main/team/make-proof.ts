import { randomBytes } from 'node:crypto'
import type { Signer } from '../../shared/history/entry'
import { encodeProof, proofWords } from '../../shared/team/proof'

/**
 * A fresh proof that whoever connects works on this device.
 * @param server fingerprint of the server's key
 * @param now ms since 1970, by the server's clock as far as it is known
 */
export function makeProof(server: string, account: string, { publicKey, sign }: Signer, now: number): string {
  const proof = { publicKey, at: now, nonce: randomBytes(16).toString('hex') }
  return encodeProof({ ...proof, sig: sign(proofWords(server, account, proof)) })
}

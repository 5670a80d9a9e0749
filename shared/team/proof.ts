import { z } from 'zod'
import { canonicalJson } from '../canonical-json'

/** How far the clocks of a device and a server may be apart, and how long a proof is good for, in ms. */
export const proofLife = 60_000

/** That whoever connects has the key of a device, made afresh for each connection: stolen, it is worth nothing later. */
export interface Proof {
  /** Ed25519, 32 bytes in hexadecimal. */
  readonly publicKey: string
  /** ms since 1970, by the device's clock. */
  readonly at: number
  /** 16 random bytes in hexadecimal. */
  readonly nonce: string
  /** Over {@link proofWords}, in base64. */
  readonly sig: string
}

/**
 * What a proof's signature covers.
 * @param server id of the server that it is made for, so that one server cannot use it at another
 */
export const proofWords = (server: string, account: string, { publicKey, at, nonce }: Omit<Proof, 'sig'>): string =>
  canonicalJson({ attest: 'proof', server, account, publicKey, at, nonce })

const prefix = 'auth.'

/** As a WebSocket subprotocol, which never gets into the logs of proxies as an address would; only token characters. */
export const encodeProof = ({ publicKey, at, nonce, sig }: Proof): string =>
  `${prefix}${publicKey}.${at.toString(36)}.${nonce}.${sig.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')}`

const shape = z.tuple([
  z.string().regex(/^[0-9a-f]{64}$/),
  z.string().regex(/^[0-9a-z]{1,11}$/),
  z.string().regex(/^[0-9a-f]{32}$/),
  z.string().regex(/^[\w-]{86}$/),
])

/** Undefined where it is none. */
export function decodeProof(word: string): Proof | undefined {
  if (!word.startsWith(prefix)) return undefined
  const parts = shape.safeParse(word.slice(prefix.length).split('.'))
  if (!parts.success) return undefined
  const [publicKey, at, nonce, sig] = parts.data
  return { publicKey, at: Number.parseInt(at, 36), nonce, sig: `${sig.replaceAll('-', '+').replaceAll('_', '/')}==` }
}

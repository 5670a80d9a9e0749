import { z } from 'zod'
import { fail, ok, type Result } from '../result'

const sha256Hex = z.string().regex(/^[0-9a-f]{64}$/)

/** The first version whose files and rooms this Attest reads and writes. */
export const accountFormat = 1

/**
 * What an account was made from, never rewritten; what a later version adds is kept. The account's id is derived from it, so that two files with one id
 * have the same text and the same owner.
 */
const genesis = z.looseObject({
  format: z.int().min(1),
  /** Of the working text as UTF-8, in hexadecimal. */
  textSha256: sha256Hex,
  /**
   * Of the blocks of that text as canonical JSON. Missing in accounts of the first versions; one that has it has had a log
   * from its beginning.
   */
  blocksSha256: sha256Hex.optional(),
  /** Of the imported bytes, where the text was not pasted. */
  originalSha256: sha256Hex.optional(),
  /** Of what is said of those bytes, `{"mediaType","name","sha256"}` as canonical JSON; with `blocksSha256` only. */
  assetSha256: sha256Hex.optional(),
  /** The owner's Ed25519 public key, 32 bytes, in hexadecimal. */
  ownerKey: sha256Hex,
  /** ms since 1970, by the owner's clock. */
  createdAt: z.number().nonnegative(),
  /** 16 random bytes in hexadecimal: two imports of one text are two accounts. */
  nonce: z.string().regex(/^[0-9a-f]{32}$/),
})

export type Genesis = z.infer<typeof genesis>

/** Keys in alphabetical order and no blanks: one genesis is always the same bytes. */
export function encodeGenesis(value: Genesis): Uint8Array {
  const sorted = Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
  return new TextEncoder().encode(JSON.stringify(sorted))
}

export function decodeGenesis(bytes: Uint8Array): Result<Genesis, 'unreadable' | 'newer'> {
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return fail('unreadable')
  }
  const format = z.object({ format: z.int() }).safeParse(value)
  if (format.success && format.data.format > accountFormat) return fail('newer')
  const parsed = genesis.safeParse(value)
  return parsed.success ? ok(parsed.data) : fail('unreadable')
}

/**
 * The first 128 bits of SHA-256 over the encoded genesis, as a UUID of version 8 (RFC 9562, section 5.8).
 * @param digest the 32 bytes of that hash
 */
export function accountIdOf(digest: Uint8Array): string {
  const bytes = digest.slice(0, 16)
  bytes[6] = ((bytes[6] as number) & 0x0f) | 0x80
  bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

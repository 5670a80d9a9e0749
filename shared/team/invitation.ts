import { z } from 'zod'
import { identifier, person } from '../account/values'
import { canonicalJson } from '../canonical-json'
import { roles } from './role'

const publicKey = z.string().regex(/^[0-9a-f]{64}$/)
const signature = z.base64()

/** What an owner grants to whoever holds the invitation's key. */
const grant = z.object({
  /** 16 random bytes in hexadecimal: its name in lists. */
  id: z.string().regex(/^[0-9a-f]{32}$/),
  account: z.uuid(),
  role: z.enum(roles),
  /** ms since 1970, by the server's clock. */
  expires: z.int().min(0),
  /** How many devices may redeem it. */
  uses: z.int().min(1).max(10_000),
  /** Ed25519, of the key that travels in the link. */
  key: publicKey,
})

export type Grant = z.infer<typeof grant>

/** Single use, and a day. */
export const grantDefaults = { uses: 1, lifetime: 24 * 60 * 60 * 1000 } as const

export const grantWords = (granted: Grant): string => canonicalJson({ attest: 'grant', ...granted })

export const signedGrant = z.object({
  grant,
  /** Of the owner's device that signed it. */
  issuer: publicKey,
  sig: signature,
})

export type SignedGrant = z.infer<typeof signedGrant>

/** A device that takes up an invitation, and who works on it. */
const redemption = z.object({
  account: z.uuid(),
  publicKey,
  person: z.object({ id: identifier, ...person.shape }),
})

export type Redemption = z.infer<typeof redemption>

export const redemptionWords = (redeemed: Redemption): string => canonicalJson({ attest: 'redemption', ...redeemed })

/** What a device sends to become a member. The owner needs no invitation: the account's genesis names his key. */
export const application = z.object({
  redemption,
  /** By the device. */
  sig: signature,
  invitation: z
    .object({
      granted: signedGrant,
      /** Of the redemption, by the invitation's key: it is bound to this device. */
      sig: signature,
    })
    .optional(),
})

export type Application = z.infer<typeof application>

/** Where a server is found, and how one knows that it is the one meant. */
export const serverAddress = z.object({
  /** `wss://host:port` or `ws://host:port`. */
  url: z.url({ protocol: /^wss?$/ }),
  /** Fingerprint of the server's key. */
  server: z.string().regex(/^[0-9a-f]{32}$/),
  /** SHA-256 of its certificate in hexadecimal, where no authority vouches for it. */
  certificate: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
  /** What it announces itself by on its network, where its address may change: random, and nobody's name. */
  discovery: z
    .string()
    .regex(/^[0-9a-f]{16}$/)
    .optional(),
})

export type ServerAddress = z.infer<typeof serverAddress>

export const invitation = serverAddress.extend({
  granted: signedGrant,
  /** The 32 bytes of the invitation's private key, in hexadecimal. */
  secret: z.string().regex(/^[0-9a-f]{64}$/),
  /** What the account was called when it was made. */
  title: z.string().max(1000),
})

export type Invitation = z.infer<typeof invitation>

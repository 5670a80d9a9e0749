import { z } from 'zod'
import { identifier, person } from '../../shared/account/values'
import { receipt } from '../../shared/history/received'
import { signedGrant } from '../../shared/team/invitation'
import { roles } from '../../shared/team/role'

const fingerprint = z.string().regex(/^[0-9a-f]{32}$/)

/** ms since 1970, by the server's clock. */
const at = z.number()

/** What happens to a team. What it is now is all that has happened, in order. */
export const teamEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('invited'), granted: signedGrant, at }),
  /** Whoever came with an invitation that is taken back has to leave. */
  z.object({ type: z.literal('withdrawn'), invitation: fingerprint, at }),
  /** Nobody else may come with an invitation; whoever came stays. */
  z.object({ type: z.literal('closed'), invitation: fingerprint, at }),
  z.object({
    type: z.literal('joined'),
    device: fingerprint,
    publicKey: z.string().regex(/^[0-9a-f]{64}$/),
    person: z.object({ id: identifier, ...person.shape }),
    role: z.enum(roles),
    /** Missing for the owner. */
    granted: signedGrant.optional(),
    at,
  }),
  z.object({ type: z.literal('removed'), device: fingerprint, at }),
  /** The account says whose the device is, and an owner that it is not theirs any more: it joins and vouches for nobody. */
  z.object({ type: z.literal('disowned'), device: fingerprint, at }),
  /** An owner has looked through the team and says that it is right, whatever cannot be read of this log; so much of it. */
  z.object({ type: z.literal('confirmed'), damaged: z.int().min(0), at }),
  /** Entries of the log have come in. */
  z.object({ type: z.literal('received'), entries: z.array(receipt) }),
  /** Yjs client ids under which a device writes into a document, for ever. */
  z.object({
    type: z.literal('writes-as'),
    device: fingerprint,
    document: z.string(),
    clients: z.array(z.int().min(0)),
  }),
])

export type TeamEvent = z.infer<typeof teamEvent>

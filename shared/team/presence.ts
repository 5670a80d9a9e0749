import { z } from 'zod'
import { identifier, nameLimit } from '../account/values'
import { roles } from './role'

/** Who it is, as the server stamps it. */
export const user = z.object({
  person: identifier,
  name: z.string().min(1).max(nameLimit),
  colour: z.int().min(1).max(6),
  role: z.enum(roles),
})

/** What somebody shows of themselves; offsets in UTF-16 units of the account's text. */
export const shown = z.object({
  /** What they have selected: from where it was begun to where it ends, in whichever direction. */
  selection: z
    .tuple([z.int().min(0), z.int().min(0)])
    .nullable()
    .optional(),
  /** The start of the paragraph that they are reading. */
  reading: z.int().min(0).nullable().optional(),
})

export type Shown = z.infer<typeof shown>

const state = shown.extend({ user })

/** Somebody else who has the account open now; one for each connection of theirs. */
export interface Peer extends z.infer<typeof user>, Shown {
  readonly client: number
}

/** What can be read of the states of others; a state that no Attest made is passed over. */
export const peersIn = (states: ReadonlyMap<number, unknown>, own: number): readonly Peer[] =>
  [...states]
    .filter(([client]) => client !== own)
    .flatMap(([client, value]) => {
      const read = state.safeParse(value)
      return read.success
        ? [{ client, ...read.data.user, selection: read.data.selection, reading: read.data.reading }]
        : []
    })
    .sort((a, b) => a.client - b.client)

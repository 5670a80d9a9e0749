import { z } from 'zod'
import type { ShownCaret } from '../report/protocol'
import { user } from './presence'

/** As long as what a caret shows of itself may be, in UTF-16 units of its JSON. */
export const shownLimit = 4096

const state = z.looseObject({ user })

/** Somebody else who writes in a report now. */
export interface ReportPeer extends Pick<z.infer<typeof user>, 'person' | 'name' | 'colour'> {
  readonly client: number
  /** As their editor made it: only the person is the server's word. */
  readonly state: ShownCaret
}

/** What can be read of the states of others; a state that no Attest made is passed over. */
export const reportPeersIn = (states: ReadonlyMap<number, unknown>, own: number): readonly ReportPeer[] =>
  [...states]
    .filter(([client]) => client !== own)
    .flatMap(([client, value]) => {
      const read = state.safeParse(value)
      if (!read.success || JSON.stringify(read.data).length > 2 * shownLimit) return []
      const { user, ...shown } = read.data
      const { person, name, colour } = user
      return [{ client, person, name, colour, state: shown }]
    })
    .sort((a, b) => a.client - b.client)

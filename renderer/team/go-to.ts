import type { Peer } from '../../shared/team/presence'
import type { Workbench } from '../workbench'
import { placeOf } from './here'

/** Shows the place in the text where somebody is. */
export function goTo({ reader }: Workbench, peer: Peer): void {
  const place = placeOf(peer)
  if (place !== null) void reader.get()?.reveal([place, place], { block: 'center' })
}

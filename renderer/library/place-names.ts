import type { Place } from '../shell/view-state'

/** What is shown in the place of the account, by its name. */
export const placeNames = {
  account: 'Account',
  board: 'Evidence board',
  library: 'Library',
  trash: 'Trash',
  registry: 'Actors and sources',
  codebook: 'Codebook',
} as const satisfies Record<Place, string>

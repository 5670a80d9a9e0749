import type { Mention } from '../entry'

export const entryId = (number: number): string => `entry-${number}`

/** Of one of the places at which something is cited. */
export const placeId = (number: number, place: number): string => `cite-${number}-${place}`

/** The number of what is cited, which leads to its entry and which that leads back to. */
export function renderMention({ number, place, denies }: Mention): string {
  const said = denies ? `Note ${number}, which denies it` : `Note ${number}`
  const mark = denies ? `${number} denies` : String(number)
  return `<sup${denies ? ' class="denies"' : ''}><a id="${placeId(number, place)}" href="#${entryId(number)}" aria-label="${said}">${mark}</a></sup>`
}

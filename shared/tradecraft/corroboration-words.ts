import type { Corroboration } from './corroboration'

const count = (number: number, one: string): string => `${number} ${number === 1 ? one : `${one}s`}`

/** "5 mentions · 2 sources", and "1 independent origin", which is what counts. */
export const corroborationCounts = ({
  mentions,
  sources,
  origins,
}: Pick<Corroboration, 'mentions' | 'sources' | 'origins'>): { readonly said: string; readonly origins: string } => ({
  said: `${count(mentions.length, 'mention')} · ${count(sources.length, 'source')}`,
  origins: count(origins.length, 'independent origin'),
})

/** What the numbers come to, in a sentence; undefined where they say it themselves. */
export function corroborationSentence(
  { sources, origins, rings, unread }: Pick<Corroboration, 'sources' | 'origins' | 'rings' | 'unread'>,
  nameOf: (id: string) => string,
): string | undefined {
  const [ring] = rings
  if (ring) return `${inARow(ring.map(nameOf))} have it from each other: nobody knows where it comes from.`
  if (sources.length === 0) return 'Nobody is named as its source.'
  const [origin = []] = origins
  const name = nameOf(origin[0] ?? '')
  if (origins.length > 1) return undefined
  const known = unread > 0 ? ', as far as can be read' : ''
  if (sources.length > 1) return `${sources.length === 2 ? 'Both' : 'All'} go back to ${name}${known}.`
  return sources[0] === origin[0] ? `Only ${name} says so${known}.` : `It goes back to ${name}${known}.`
}

/** How much is not counted, since nobody can read it; undefined where nothing is. */
export function unreadWords(unread: number): string | undefined {
  if (unread === 0) return undefined
  return unread === 1
    ? '1 more in an account that cannot be read now.'
    : `${unread} more in accounts that cannot be read now.`
}

const inARow = (names: readonly string[]): string =>
  names.length < 2 ? names.join() : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`

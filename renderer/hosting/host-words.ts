import type { Hosting } from '../../shared/team/hosting'

/** Each once, however many accounts and documents they have open. */
export const connectedNames = ({ present }: Pick<Hosting, 'present'>): readonly string[] =>
  [...new Map(present.map(({ person, name }) => [person, name])).values()].sort((a, b) => a.localeCompare(b))

export function connectedWords(hosting: Pick<Hosting, 'present'>): string {
  const count = connectedNames(hosting).length
  return count === 0 ? 'nobody connected' : `${count} connected`
}

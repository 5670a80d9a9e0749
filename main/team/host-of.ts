import type { ServerAddress } from '../../shared/team/invitation'

/** A server as a person knows it: its host and port. */
export const hostOf = ({ url }: Pick<ServerAddress, 'url'>): string => new URL(url).host

import { several } from '../../text/phrases'

/** “The name of one source was”, “The names of 3 sources were” @param one the verb for one name @param more and for more */
export const namesOfSources = (count: number, one: string, more: string): string =>
  count === 1 ? `The name of one source ${one}` : `The names of ${several(count, 'source')} ${more}`

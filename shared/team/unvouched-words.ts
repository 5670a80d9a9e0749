import type { PersonId } from '../account/annotation'
import { accountDocument } from '../account/schema'
import { rightsTo, type ValueIn } from './rights'

/** In whose mouth a value puts words; undefined where in nobody's. */
export function mouthOf(map: string, key: string, valueIn: ValueIn): PersonId | undefined {
  return rightsTo(accountDocument, map, key)?.author?.(key, valueIn(map, key), valueIn)
}

/**
 * That a server has sent what nobody has signed, for a person.
 * @param names under which it stands
 */
export function unvouchedSentence(count: number, names: readonly string[], server: string): string {
  const things = count === 1 ? 'one thing' : `${count.toLocaleString('en')} things`
  const under = names.length === 0 ? '' : ` under the name of ${names.join(', ')}`
  return `The server ${server} has sent ${things}${under} that nobody has signed: the server itself, or whoever has got into it, may have made that up.`
}

import { unvouchedSentence } from '../../../shared/team/unvouched-words'
import type { OpenAccount } from '../../account/open-account'
import type { AccountLink } from '../../team/account-link'
import { namesAt } from '../../team/unvouched-values'
import { oneLine } from '../one-line'

/** That a server has sent what nobody has signed; undefined where it has not. */
export function unvouchedRemark({ doc }: OpenAccount, { unvouched, status }: AccountLink): string | undefined {
  const { places } = unvouched
  if (places.length === 0) return undefined
  const sentence = unvouchedSentence(places.length, namesAt(doc, places).map(oneLine), status.server)
  return `${sentence} “attest verify” lists it.`
}

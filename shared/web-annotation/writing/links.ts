import type { Ranges } from '../../account/range'
import type { ExportAccount } from '../../exporting/export-account'
import type { CodePointMap } from '../../text/code-points'
import type { Link } from '../../tradecraft/link'
import { type WebAnnotation, type WebBody, webContext, webText } from '../model'
import { signed, urn } from '../names'
import { targetOf } from './target'

// A link between annotations is, in the model, an annotation of the first with the motivation "linking".

/** What ties the annotations of an account to one another and to whom they name. */
export const webLinks = (account: ExportAccount, codePoints: CodePointMap): readonly WebAnnotation[] =>
  [...account.craft.tradecraft.links.values()]
    .filter(({ deleted }) => !deleted)
    .map((link) => webLink(account, codePoints, link))

function webLink(account: ExportAccount, codePoints: CodePointMap, link: Link): WebAnnotation {
  const { id, type, from, to, cue, quotation, role, by, at } = link
  const other = typeof to === 'string' ? urn(to) : `${urn(to.account)}#${to.id}`
  const body: readonly WebBody[] = [
    webText('classifying', type),
    { type: 'SpecificResource', purpose: 'linking', source: other },
    ...cueBodies(account, codePoints, cue),
    ...(quotation ? [webText('describing', `quotation: ${quotation}`)] : []),
    ...(role ? [webText('describing', `role: ${role}`)] : []),
  ]
  return {
    '@context': webContext,
    id: urn(id),
    type: 'Annotation',
    motivation: 'linking',
    ...signed(account.people, by, at),
    body,
    target: urn(from),
  }
}

/** The reporting words. */
const cueBodies = (account: ExportAccount, codePoints: CodePointMap, cue: Ranges): readonly WebBody[] =>
  cue.map((range) => ({ ...targetOf(account, codePoints, range), purpose: 'highlighting' }) as const)

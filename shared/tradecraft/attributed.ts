import type { AnnotationId } from '../account/annotation'
import { linksOfType } from './links-of-type'
import type { Tradecraft } from './tradecraft'

/** The claims of which it is said whose they are, or through whom they came. */
export const attributedIn = ({ links }: Pick<Tradecraft, 'links'>): ReadonlySet<AnnotationId> =>
  new Set([...linksOfType(links, 'attributed-to'), ...linksOfType(links, 'relayed-by')].map(({ from }) => from))

import type { AnnotationId } from '../account/annotation'
import type { Tradecraft } from './tradecraft'

/** The claims of which it is said whose they are, or through whom they came. */
export const attributedIn = ({ links }: Pick<Tradecraft, 'links'>): ReadonlySet<AnnotationId> =>
  new Set(
    [...links.values()]
      .filter(({ type, deleted }) => !deleted && (type === 'attributed-to' || type === 'relayed-by'))
      .map(({ from }) => from),
  )

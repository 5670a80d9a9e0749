import type { TagColour } from '../../shared/codebook/tag'
import './tag-swatch.css'

/** The colour of a tag: a square, as those of people are round. Its name always stands beside it. */
export function TagSwatch({ colour }: { readonly colour: TagColour }) {
  return <span className="tag-swatch" style={{ background: `var(--tag-${colour})` }} aria-hidden="true" />
}

import type { Wording } from '../../shared/merging/report'

/** Which of two stands, and what a click would do. */
export const choiceWords = (merged: boolean): string =>
  merged ? 'The framed one stands; a click takes the other.' : 'The framed one stands until somebody chooses.'

/** Those of this copy first. */
export const inOrder = <W extends Wording>(kept: W, other: W): readonly [W, W] =>
  kept.side === 'ours' ? [kept, other] : [other, kept]

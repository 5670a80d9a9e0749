import { z } from 'zod'
import { identifier } from '../account/values'
import type { Judgment } from './report'
import { confidences, likelihoods } from './yardstick'

/** What the states of a paragraph are called that make a judgment of it, as the editor keeps them. */
export const judgmentStates = ['judgment', 'likelihood', 'confidence', 'assumptions', 'restsOn'] as const

export type JudgmentState = (typeof judgmentStates)[number]

const values = {
  judgment: z.literal(true),
  likelihood: z.literal(likelihoods),
  confidence: z.enum(confidences),
  assumptions: z.string().max(5000),
  restsOn: z.array(identifier).max(1000),
} as const

/** A state that cannot be read counts as one that is not set. */
export const parseJudgmentState = <S extends JudgmentState>(
  state: S,
  value: unknown,
): z.infer<(typeof values)[S]> | undefined => values[state].safeParse(value).data as never

/** Undefined for a paragraph that is none. */
export function judgmentOf(state: (name: JudgmentState) => unknown): Judgment | undefined {
  if (!parseJudgmentState('judgment', state('judgment'))) return undefined
  const likelihood = parseJudgmentState('likelihood', state('likelihood'))
  const confidence = parseJudgmentState('confidence', state('confidence'))
  return {
    ...(likelihood && { likelihood }),
    ...(confidence && { confidence }),
    assumptions: parseJudgmentState('assumptions', state('assumptions')) ?? '',
    restsOn: parseJudgmentState('restsOn', state('restsOn')) ?? [],
  }
}

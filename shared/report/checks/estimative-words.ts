import type { Likelihood } from '../yardstick'

/** Words that say how likely something is, and are on neither scale. */
export interface Estimate {
  /** Part of a regular expression over folded text. */
  readonly pattern: string
  /** The step that comes nearest, where there is any: after Kent, “Words of Estimative Probability” (1964). */
  readonly step?: Likelihood
  /** What stands in its place, with the term of that step for `{}`; missing where the sentence has to be put otherwise. */
  readonly template?: string
}

const opening = '(?:(?:there is|there was|there remains) )'
const about = "(?:it(?:'s| is| was| remains| seems| appears) )"

export const englishEstimates: readonly Estimate[] = [
  { pattern: 'more (?:likely|probable) than not', step: 5, template: '{}' },
  { pattern: '(?:very|highly|quite) (?:probably)', step: 6, template: '{}' },
  { pattern: '(?:extremely|exceedingly|overwhelmingly) (?:likely|probable)', step: 6, template: '{}' },
  { pattern: '(?:extremely|exceedingly) (?:unlikely|improbable)', step: 2, template: '{}' },
  { pattern: '(?:quite|rather|fairly|reasonably|somewhat|pretty) (?:likely|probable)', step: 5, template: '{}' },
  { pattern: '(?:quite|rather|fairly|reasonably|somewhat|pretty) (?:unlikely|improbable)', step: 3, template: '{}' },
  { pattern: '(?<!\\bif )not (?:very|highly|particularly) (?:likely|probable)', step: 2, template: '{}' },
  { pattern: '(?<!\\bif )not (?:likely|probable)', step: 3, template: '{}' },
  { pattern: 'not (?:un|im)(?:likely|probable)' },
  { pattern: '(?:virtually|practically|all but|as good as) certain(?:ly)?', step: 7, template: '{}' },
  { pattern: 'in all (?:likelihood|probability)', step: 6, template: '{}' },
  { pattern: '(?:the )?(?:chances|odds) are(?: good)?(?: that)?', step: 5, template: 'it is {} that' },
  {
    pattern: `${opening}an? (?:good|fair|strong|high|reasonable) (?:chance|possibility|probability|likelihood) that`,
    step: 5,
    template: 'it is {} that',
  },
  {
    pattern: `${opening}(?:little|(?:a )?(?:small|slim|slight|low)) (?:chance|possibility|probability|likelihood) that`,
    step: 2,
    template: 'it is {} that',
  },
  {
    pattern:
      '(?:good|fair|strong|high|reasonable|real|distinct|serious) (?:chance|chances|possibility|probability|likelihood)',
  },
  { pattern: '(?:little|small|slim|slight|low) (?:chance|chances|possibility|probability|likelihood)', step: 2 },
  { pattern: '(?<!roughly )(?:even|50[/-]50|fifty-fifty) (?:chance|odds)', step: 4, template: '{}' },
  {
    pattern: `${about}(?:highly|very|extremely) doubtful(?: (?:whether|if|that))?`,
    step: 2,
    template: 'it is {} that',
  },
  { pattern: `${about}doubtful(?: (?:whether|if|that))?`, step: 3, template: 'it is {} that' },
  { pattern: `${about}(?:possible|conceivable|plausible|thinkable)(?: that)?` },
  { pattern: '(?:possibly|conceivably|plausibly|potentially|doubtless|undoubtedly|no doubt|without (?:a )?doubt)' },
  { pattern: '(?:is|are|was|were|be|seems?|appears?) (?:conceivable|plausible)' },
  { pattern: "(?:can(?:not|'t| not)|could not|couldn't) be (?:ruled out|excluded|discounted|dismissed)" },
  { pattern: "(?:can(?:not|'t| not)|could not|couldn't) (?:rule out|exclude|discount|dismiss)" },
]

/** Comparisons and questions, which state no likelihood, although they have the words of one. */
export const comparisons =
  '(?:more|less|most|least|as|equally|how|so|too) (?:likely|probable|unlikely|improbable)(?! than not)'

/** The yardsticks are in English: in Arabic the level is what the judgment says beside its words. */
export const arabicEstimates: readonly Estimate[] = [
  { pattern: 'من غير المرجح', step: 3 },
  { pattern: '(?:من المرجح|على الأرجح|في الغالب|يُرجَّح)', step: 5 },
  { pattern: 'من (?:غير المحتمل|المستبعد)', step: 3 },
  { pattern: '(?:من المحتمل جدا|في أغلب الظن|أغلب الظن)', step: 6 },
  { pattern: '(?:من )?شبه المؤكد', step: 7 },
  { pattern: '(?:من المحتمل|محتمل أن|من الجائز|من الوارد|لا يستبعد أن|من غير المستبعد)' },
]

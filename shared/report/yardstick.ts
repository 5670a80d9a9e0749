/** The scales on which a report says how likely something is: one for each report, so that a word means one thing in it. */
export const yardstickNames = ['icd-203', 'phia'] as const

export type YardstickName = (typeof yardstickNames)[number]

/** From the least likely, 1, to the most, 7: the same step on either scale. */
export const likelihoods = [1, 2, 3, 4, 5, 6, 7] as const

export type Likelihood = (typeof likelihoods)[number]

export const confidences = ['low', 'moderate', 'high'] as const

export type Confidence = (typeof confidences)[number]

export interface YardstickStep {
  /** As it stands in a sentence; the first is the one that is offered, the others mean the same. */
  readonly terms: readonly [string, ...string[]]
  /** In percent, from and to. */
  readonly range: readonly [number, number]
}

export interface Yardstick {
  readonly name: string
  /** Who lays it down. */
  readonly source: string
  /** By {@link Likelihood}, from 1. */
  readonly steps: readonly YardstickStep[]
}

const step = (range: readonly [number, number], ...terms: readonly [string, ...string[]]): YardstickStep => ({
  terms,
  range,
})

/**
 * ICD 203 has two rows of terms for one scale: https://archive.dni.gov/files/documents/ICD/ICD-203.pdf. The ranges of the UK
 * yardstick have gaps between them: https://www.gov.uk/government/publications/explaining-uncertainty-in-uk-intelligence-assessment
 */
export const yardsticks: { readonly [N in YardstickName]: Yardstick } = {
  'icd-203': {
    name: 'ICD 203',
    source: 'Intelligence Community Directive 203, Analytic Standards (ODNI, 2015), D.6.e(2)(a)',
    steps: [
      step([1, 5], 'almost no chance', 'remote'),
      step([5, 20], 'very unlikely', 'highly improbable'),
      step([20, 45], 'unlikely', 'improbable', 'improbably'),
      step([45, 55], 'roughly even chance', 'roughly even odds'),
      step([55, 80], 'likely', 'probable', 'probably'),
      step([80, 95], 'very likely', 'highly probable'),
      step([95, 99], 'almost certain', 'almost certainly', 'nearly certain'),
    ],
  },
  phia: {
    name: 'UK probability yardstick',
    source: 'Professional Head of Intelligence Assessment, Probability Yardstick (UK Government)',
    steps: [
      step([0, 5], 'remote chance'),
      step([10, 20], 'highly unlikely'),
      step([25, 35], 'unlikely'),
      step([40, 50], 'realistic possibility'),
      step([55, 75], 'likely', 'probable', 'probably'),
      step([80, 90], 'highly likely'),
      step([95, 100], 'almost certain', 'almost certainly'),
    ],
  },
}

export const stepOf = (name: YardstickName, likelihood: Likelihood): YardstickStep =>
  yardsticks[name].steps[likelihood - 1] as YardstickStep

/** “likely, 55 to 80%” */
export function likelihoodWords(name: YardstickName, likelihood: Likelihood): string {
  const { terms, range } = stepOf(name, likelihood)
  return `${terms[0]}, ${range[0]} to ${range[1]}%`
}

import type { ChangedField, ImportPlan } from './plan-import'
import { codebookSentence } from './problem-sentence'

const words: Readonly<Record<ChangedField, string>> = {
  name: 'name',
  colour: 'colour',
  parent: 'place',
  description: 'description',
  key: 'key',
  deleted: 'restored',
}

/** What importing a codebook would do, a line each; the first says all of it in short. */
export function importSentences({ made, changed, same, left }: ImportPlan): readonly string[] {
  const count = (number: number, verb: string) => `${number} ${number === 1 ? 'tag' : 'tags'} ${verb}`
  return [
    `${[count(made.length, 'made'), count(changed.length, 'changed'), `${same} as they are`].join(', ')}.`,
    ...made.map(({ name }) => `Made: ${name}`),
    ...changed.map(({ tag, fields }) => `Changed: ${tag.name} (${fields.map((field) => words[field]).join(', ')})`),
    ...left.map(({ name, problem }) => `Left out of ${name}: ${codebookSentence(problem)}`),
  ]
}

import type { Command } from '../command'
import { refuse } from '../refusal'
import type { Action } from './action'
import { exportCodebook, forgetCodebook, importCodebook, keepCodebook } from './files'
import { deleteTag, mergeTags, restoreTag, splitTagOf, unmergeTag } from './reorganise'
import { addTag, listTags, setTag } from './tags'

/** What can be done, by the word behind `codebook`. */
const actions: Readonly<Record<string, Action>> = {
  list: listTags,
  add: addTag,
  set: setTag,
  merge: mergeTags,
  unmerge: unmergeTag,
  split: splitTagOf,
  delete: deleteTag,
  restore: restoreTag,
  export: exportCodebook,
  import: importCodebook,
  keep: keepCodebook,
  forget: forgetCodebook,
}

export const codebookCommand: Command = {
  usage: `codebook ${Object.keys(actions).join('|')} FILE …`,
  about: `the tags below the three kinds; a TAG is an id, or a name. ${Object.values(actions)
    .map(({ usage, about }) => `codebook ${usage}: ${about}`)
    .join('; ')}`,
  async run([name = '', ...args], surroundings) {
    const action = Object.hasOwn(actions, name) ? actions[name] : undefined
    if (!action) return refuse(`Type it as “attest ${this.usage}”.`)
    await action.run(args, surroundings, `codebook ${action.usage}`)
  },
}

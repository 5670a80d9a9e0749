import { codebookOf } from '../../shared/codebook/codebook'
import { type AnnotationsByTag, annotationsByTagInSteps } from '../../shared/codebook/taggings'
import type { AccountStore } from '../keeper/account-store'
import { type WorkedOut, workOut } from '../store/worked-out'

/** The annotations that each tag is on, of the account in view. */
export const createTaggedStore = (
  account: Pick<AccountStore, 'get' | 'subscribe' | 'annotation'>,
): WorkedOut<AnnotationsByTag> =>
  workOut({
    sources: [account],
    about: () => account.get().account,
    ingredients: () => {
      const { account: shown, annotations, tradecraft } = account.get()
      return shown ? ([tradecraft.tags, tradecraft.taggings, annotations] as const) : null
    },
    rest: () => 0,
    begin: ([tags, taggings]) =>
      annotationsByTagInSteps(taggings, codebookOf(tags), (id) => account.annotation(id) !== undefined),
  })

import { isolate } from '../text/isolate'
import type { LikelySame } from './likely-same'

/** Why two are likely one, in a sentence. */
export function likenessSentence({ from, to, likeness }: LikelySame): string {
  const both = `“${isolate(from.name)}” and “${isolate(to.name)}”`
  switch (likeness) {
    case 'same-name':
      return `Both are called “${isolate(to.name)}”.`
    case 'same-letters':
      return `${both} differ only in case, accents, signs or forms of letters.`
    case 'article':
      return `${both} differ only in an article.`
    case 'order':
      return `${both} have the same parts in another order.`
    case 'initials':
      return `${both} agree where one has initials.`
    case 'part': {
      const [short, long] = from.name.length < to.name.length ? [from, to] : [to, from]
      return `“${isolate(short.name)}” may be short for “${isolate(long.name)}”.`
    }
  }
}

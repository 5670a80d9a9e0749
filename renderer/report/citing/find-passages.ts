import type { Annotation } from '../../../shared/account/annotation'
import { quoteOf } from '../../../shared/account/range'
import { fold } from '../../../shared/text/fold'
import { nameIn } from '../../craft/use-craft'
import type { AccountStore } from '../../keeper/account-store'
import { passagesHere } from './passages-here'

/**
 * Passages that have all words that were typed, in what is said, in what it states or in whose word it is; claims before
 * others, then in text order. All of them while nothing is typed.
 */
export function findPassages(account: AccountStore, typed: string, most: number): readonly Annotation[] {
  const { annotations, account: shown } = account.get()
  const wanted = fold(typed).text.split(/\s+/).filter(Boolean)
  const passages = passagesHere(account)
  const text = shown?.text ?? ''
  const found: Annotation[] = []
  const others: Annotation[] = []
  for (const annotation of annotations) {
    if (found.length >= most) break
    const { id, kind, ranges } = annotation
    const words = () =>
      fold(
        [
          quoteOf(text, ranges),
          passages.statement(id) ?? '',
          kind === 'claim' ? passages.sources(id).join(' ') : nameIn(account, id),
        ].join(' '),
      ).text
    if (wanted.length > 0) {
      const all = words()
      if (!wanted.every((word) => all.includes(word))) continue
    }
    if (kind === 'claim') found.push(annotation)
    else others.push(annotation)
  }
  return [...found, ...others].slice(0, most)
}

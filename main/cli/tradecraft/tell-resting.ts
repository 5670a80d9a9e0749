import { readAnnotations } from '../../../shared/account/annotations'
import { startOf } from '../../../shared/account/range'
import { shortQuote } from '../../../shared/account/short-quote'
import { placesIn, placeWords } from '../../../shared/text/place'
import { corroborationsIn } from '../../../shared/tradecraft/corroboration'
import { endKey } from '../../../shared/tradecraft/link'
import { backwardsIn, restingOn } from '../../../shared/tradecraft/resting'
import { readTradecraft } from '../../../shared/tradecraft/tradecraft'
import { readAccount } from '../account'
import type { Surroundings } from '../command'
import { elsewhereOf, openOthers } from '../library/elsewhere'

/** Where a source was graded otherwise before, remarks on every claim that rests on it, also in other accounts of the library. */
export async function tellResting(file: string, gradeId: string, surroundings: Surroundings): Promise<void> {
  const account = await readAccount(file)
  const { id: here, doc, source } = account
  const { tradecraft } = readTradecraft(doc)
  const grade = tradecraft.grades.get(gradeId)
  if (grade?.scale !== 'reliability') return
  if (!grade.replaces.some((id) => tradecraft.grades.get(id)?.value !== grade.value)) return
  const standing = readAnnotations(doc, source.text.length).annotations.filter(({ deleted }) => !deleted)
  const kinds = new Map(standing.map(({ id, kind }) => [id, kind]))
  const kindOf = (id: string) => kinds.get(id)
  const others = await openOthers(surroundings)
  const corroborations = corroborationsIn(tradecraft, kindOf, await elsewhereOf(account, others))
  const resting = restingOn([grade.target], backwardsIn(tradecraft, kindOf, corroborations))
  const placeAt = placesIn(source.blocks)
  const own = standing
    .filter(({ id, kind }) => kind === 'claim' && resting.has(id))
    .map(({ id, ranges }) => ({
      id,
      words: tradecraft.details.get(id)?.statement ?? shortQuote(source.text, ranges),
      where: placeWords(placeAt(startOf(ranges))),
    }))
  const keyed = [...resting].map((id) => (kinds.get(id) === 'claim' ? endKey({ account: here, id }) : id))
  const { found, count } = await others.resting({ account: here, resting: keyed })
  const all = own.length + count
  if (all === 0) return
  surroundings.remark(
    `Graded otherwise than before: look again at the ${all === 1 ? 'claim' : `${all} claims`} resting on it.`,
  )
  for (const { id, words, where } of own) surroundings.remark(`${id}  ${words}${where ? ` (${where})` : ''}`)
  for (const { account, id, words, where } of found)
    surroundings.remark(`${id}  ${words} (in “${account.title}”${where ? `, ${where}` : ''})`)
  if (count > found.length) surroundings.remark(`and ${count - found.length} more in other accounts`)
}

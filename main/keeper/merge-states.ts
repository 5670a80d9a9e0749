import path from 'node:path'
import { readMeta } from '../../shared/account/annotations'
import type { MergedState, MergeState } from '../../shared/keeper/protocol'
import { countBrought } from '../../shared/merging/brought-count'
import { alteredSentence, otherAccountSentence } from '../../shared/merging/problem-sentence'
import { leftOutWords } from '../../shared/web-annotation/reading/left-out-words'
import type { OpenAccount } from '../account/open-account'
import { bringOverInto } from '../merging/bring-over'
import type { ComparedCopy, Comparison, OtherOfText } from '../merging/compare'

/** What can be done with a file beside an account. */
export type Mergeable = ComparedCopy | OtherOfText

export const refused = (name: string, sentence: string): MergeState => ({ step: 'refused', name, sentence })

/** Why nothing can be done with a file, if nothing can. */
export function refusalOf(name: string, compared: Exclude<Comparison, Mergeable>, account: OpenAccount): MergeState {
  const ours = readMeta(account.doc)['title'] ?? path.basename(account.file)
  return refused(
    name,
    compared.kind === 'altered'
      ? alteredSentence(compared.side === 'theirs' ? name : ours)
      : otherAccountSentence(name, compared.title, ours),
  )
}

export const isMergeable = (compared: Comparison): compared is Mergeable =>
  compared.kind === 'copy' || compared.kind === 'same-text'

/**
 * What merging a copy would come to.
 * @param isSpare the copy goes to the trash of the library once all of it is here
 */
export const copyState = (name: string, compared: ComparedCopy, isSpare: boolean): MergeState => ({
  step: 'preview',
  ...told(name, compared, isSpare),
})

export const mergedState = (name: string, compared: ComparedCopy, isSpare: boolean): MergedState => ({
  step: 'merged',
  ...told(name, compared, isSpare),
})

const told = (name: string, { report, updates, damaged, incomplete }: ComparedCopy, isSpare: boolean) => ({
  name,
  report,
  comesIn: updates.length > 0,
  remarks: [
    ...(damaged > 0 ? ['The copy is damaged; all of it that can be read is merged.'] : []),
    ...(incomplete ? ['Some changes in the copy wait for an earlier one that it has lost.'] : []),
  ],
  isSpare,
})

/** What bringing the annotations of another account of the text over would come to, or has come to. */
export function otherState(
  step: 'same-text' | 'brought',
  name: string,
  other: OtherOfText,
  account: OpenAccount,
): MergeState {
  const { commands } = bringOverInto(account, other)
  const makers = new Set(commands.map(({ by }) => by))
  return {
    step,
    name,
    title: other.title,
    fresh: commands.length,
    all: other.annotations.filter(({ deleted }) => !deleted).length,
    authors: [...makers].flatMap((maker) => other.people[maker]?.name ?? []),
    said: countBrought(commands),
    leftOut: leftOutWords(other.leftOut),
    kindless: other.leftOut.filter(({ why }) => why === 'no-kind').length,
  }
}

import { fold } from '../text/fold'
import type { MentionKind } from './vocabulary'

/** Bare pronouns of English and of Arabic, as they are folded; more are marked by hand. */
const pronouns = new Set(
  'he she they him her them it i we you us me himself herself themselves who whom هو هي هم هن هما أنا نحن أنت أنتم'.split(
    ' ',
  ),
)

/** Whether a passage only points at somebody, as was noted of it or, where nothing was, as its words tell. */
export const isPronoun = (words: string, mention: MentionKind | undefined): boolean =>
  mention === undefined ? pronouns.has(fold(words).text.trim()) : mention === 'pronoun'

import type { AnnotationId } from '../../shared/account/annotation'
import type { CheckName, Finding } from '../../shared/tradecraft/checks/checks'
import { mediaQuery } from '../shell/media-query'
import { type CardField, wantField } from '../shell/wanted-field'
import type { Workbench } from '../workbench'

/** What settles a finding, where one thing obviously does. */
export interface Fix {
  readonly label: string
  /** @param passage where it is to be done; undefined where no passage shows it */
  readonly do: (bench: Workbench, finding: Finding, passage: AnnotationId | undefined) => void
}

/** Where the checks lie over the margin; the style sheets say the same. */
const overMargin = mediaQuery('(max-width: 1249px)')

/** Opens the card of a passage, with the keyboard on it or at one part of it. */
export function openCard(bench: Workbench, passage: AnnotationId | undefined, field?: CardField): void {
  const { account, view } = bench
  if (passage === undefined) return account.say('This is about the account as a whole.')
  account.reveal(passage)
  view.update((state) => ({ ...state, marginOver: true, checking: state.checking && !overMargin.matches() }))
  if (field) wantField(bench, passage, field)
  else requestAnimationFrame(() => document.querySelector<HTMLElement>('.card[data-open=true] .card-line')?.focus())
}

/** To be done on the card of what it is about, at one part of that if it has one of its own. */
const onCard = (label: string, field?: CardField): Fix => ({
  label,
  do: (bench, finding, passage) => {
    // Where whoever it is about is tagged nowhere, a claim on their word shows it: its own parts are not theirs.
    const isOther = passage !== finding.target && bench.account.annotation(passage ?? '')?.kind === 'claim'
    openCard(bench, passage, isOther ? undefined : field)
  },
})

/** None for what no single thing settles: such a finding leads to its place. */
export const fixes: { readonly [C in CheckName]?: Fix } = {
  'claim-without-source': onCard('Attribute…', 'source'),
  'source-without-descriptor': onCard('Describe…', 'details'),
  'grade-missing': onCard('Grade…', 'grade'),
  'grade-outdated': onCard('Grade again…', 'grade'),
  'confirmed-by-one-origin': onCard('Grade again…', 'grade'),
  misquotation: onCard('Correct the statement…', 'statement'),
  'indirect-as-quotation': onCard('Correct…'),
  'pronoun-unresolved': onCard('Say who it is…', 'entity'),
  'contradiction-not-linked': onCard('Relate…', 'relation'),
  'event-after-publication': onCard('Correct the time…', 'details'),
  'inference-as-text': {
    label: 'Note as an inference',
    do: ({ account }, { target }) => {
      if (account.run([{ type: 'set-detail', id: target, field: 'level', value: 'inference' }]))
        account.say('Noted as an inference; undo takes it back')
    },
  },
  'handling-above-report': {
    label: 'Look at the marks…',
    do: ({ view }) => view.update((state) => ({ ...state, dialog: 'handling' })),
  },
  'hash-mismatch': { label: 'Verify account…', do: ({ account }) => account.verify() },
}

import type { AnnotationId } from '../../shared/account/annotation'
import type { CheckName, Finding } from '../../shared/tradecraft/checks/checks'
import type { Workbench } from '../workbench'

/** What settles a finding, where one thing obviously does. */
export interface Fix {
  readonly label: string
  /** @param passage where it is to be done; undefined where no passage shows it */
  readonly do: (bench: Workbench, finding: Finding, passage: AnnotationId | undefined) => void
}

/** Opens the card of a passage, with the keyboard on it. */
export function openCard({ account, view }: Workbench, passage: AnnotationId | undefined): void {
  if (passage === undefined) return
  account.reveal(passage)
  view.update((state) => ({ ...state, marginOver: true }))
  requestAnimationFrame(() => document.querySelector<HTMLElement>('.card[data-open=true] .card-line')?.focus())
}

const onCard = (label: string): Fix => ({ label, do: (bench, _finding, passage) => openCard(bench, passage) })

/** None for what no single thing settles: such a finding leads to its place. */
export const fixes: { readonly [C in CheckName]?: Fix } = {
  'claim-without-source': onCard('Attribute…'),
  'source-without-descriptor': onCard('Describe…'),
  'grade-missing': onCard('Grade…'),
  'grade-outdated': onCard('Grade again…'),
  'confirmed-by-one-origin': onCard('Grade again…'),
  misquotation: onCard('Correct the statement…'),
  'indirect-as-quotation': onCard('Correct…'),
  'pronoun-unresolved': onCard('Say who it is…'),
  'contradiction-not-linked': onCard('Relate…'),
  'event-after-publication': onCard('Correct the time…'),
  'inference-as-text': {
    label: 'Note as an inference',
    do: ({ account }, { target }) => {
      if (account.run([{ type: 'set-detail', id: target, field: 'level', value: 'inference' }]))
        account.say('Noted as an inference; undo takes it back')
    },
  },
  'hash-mismatch': { label: 'Verify account…', do: ({ account }) => account.verify() },
}

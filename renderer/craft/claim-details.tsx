import { useState } from 'react'
import type { AnnotationId } from '../../shared/account/annotation'
import type { Command } from '../../shared/account/command'
import { quoteOf } from '../../shared/account/range'
import { isolate } from '../../shared/text/isolate'
import { type ChoiceName, choiceWords } from '../../shared/tradecraft/choice-words'
import type { Details } from '../../shared/tradecraft/details'
import { endKey, type Link } from '../../shared/tradecraft/link'
import { showWritten } from '../shell/moment'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'
import { ChoiceField } from './choice-field'
import { eventTimeProblem } from './event-time-problem'
import { Fold } from './fold'
import { GivenGrades } from './given-grades'
import { LineField } from './line-field'
import { Row } from './row'
import { nameIn, useCraft } from './use-craft'
import { useFoldWanted } from './use-fold-wanted'

interface ClaimDetailsProps {
  readonly claim: AnnotationId
  readonly readOnly: boolean
}

const choices = ['modality', 'polarity', 'basis', 'level', 'status'] as const satisfies readonly ChoiceName[]
const none: Details = {}

/** How a claim is made, when and where it is said to have happened, and how it is reported. */
export function ClaimDetails({ claim, readOnly }: ClaimDetailsProps) {
  const { account } = useWorkbench()
  const craft = useCraft()
  const details = useStore(account, (state) => state.tradecraft.details.get(claim)) ?? none
  const [open, setOpen] = useState(false)
  const body = useFoldWanted(claim, open, setOpen)
  const set = (field: string, value: string | null) =>
    account.run([{ type: 'set-detail', id: claim, field, value } as Command])
  return (
    <Fold title="Details" summary={summaryOf(details)} open={open} body={body} onToggle={() => setOpen(!open)}>
      {choices.map((field) => (
        <ChoiceField
          key={field}
          {...{ field, readOnly }}
          value={details[field]}
          onChoose={(value) => set(field, value)}
        />
      ))}
      <LineField
        field="eventTime"
        value={details.eventTime ?? ''}
        most={60}
        placeholder="2026-03-13, or 2026-03/2026-05"
        readOnly={readOnly}
        problemOf={eventTimeProblem}
        onWrite={(value) => set('eventTime', value || null)}
      />
      <LineField
        field="place"
        value={details.place ?? ''}
        most={500}
        readOnly={readOnly}
        onWrite={(value) => set('place', value || null)}
      />
      {craft.linksFrom(claim, 'attributed-to').map((link, _, { length }) => (
        <Reporting key={link.id} link={link} several={length > 1} readOnly={readOnly} />
      ))}
      <GivenGrades on={claim} scale="credibility" readOnly={readOnly} />
    </Fold>
  )
}

/** What has been noted, in the order of the fields. */
function summaryOf(details: Details): string | undefined {
  const chosen = choices.flatMap((field) => {
    const value = details[field]
    return value === undefined ? [] : [(choiceWords[field] as Readonly<Record<string, string>>)[value] ?? '']
  })
  const when = details.eventTime === undefined ? [] : [showWritten(details.eventTime)]
  const where = details.place === undefined ? [] : [isolate(details.place)]
  return [...chosen, ...when, ...where].join(' · ') || undefined
}

interface ReportingProps {
  readonly link: Link
  readonly several: boolean
  readonly readOnly: boolean
}

/** How the text reports what somebody says: in whose words, and with which. */
function Reporting({ link, several, readOnly }: ReportingProps) {
  const { account } = useWorkbench()
  const text = useStore(account, (state) => state.account?.text ?? '')
  const selection = useStore(account, (state) => state.selection)
  const of = several ? ` of ${nameIn(account, endKey(link.to))}` : ''
  const set = (field: 'quotation' | 'cue', value: unknown) =>
    account.run([{ type: 'set-detail', id: link.id, field, value } as Command])
  return (
    <>
      <ChoiceField
        field="quotation"
        label={`quotation${of}`}
        value={link.quotation}
        readOnly={readOnly}
        onChoose={(value) => set('quotation', value)}
      />
      <Row label={`reporting words${of}`}>
        {(id) => (
          <div id={id} className="cue">
            <span className="craft-said" dir="auto">
              {link.cue.length > 0 ? `“${quoteOf(text, link.cue)}”` : 'Not noted'}
            </span>
            {!readOnly && selection && (
              <button type="button" className="btn small line" onClick={() => set('cue', [selection.range])}>
                Take the selection
              </button>
            )}
            {!readOnly && link.cue.length > 0 && (
              <button type="button" className="btn small" onClick={() => set('cue', null)}>
                Clear
              </button>
            )}
          </div>
        )}
      </Row>
    </>
  )
}

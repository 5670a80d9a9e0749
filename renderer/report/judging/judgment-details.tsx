import { useRef, useState } from 'react'
import type { AnnotationId } from '../../../shared/account/annotation'
import type { JudgmentState } from '../../../shared/report/judgment-values'
import type { Judgment } from '../../../shared/report/report'
import { goTo } from '../../craft/go-to'
import { claimWords } from '../../craft/use-craft'
import { useDraft } from '../../margin/use-draft'
import { useStore } from '../../store/use-store'
import { useWorkbench } from '../../workbench'
import { findPassages } from '../citing/find-passages'

interface JudgmentDetailsProps {
  readonly judgment: Judgment
  readonly cited: readonly AnnotationId[]
  readonly readOnly: boolean
  readonly onSet: (name: JudgmentState, value: unknown) => void
}

/** The claims that a judgment rests on, those that it cites and those that it only names; and what it takes for granted. */
export function JudgmentDetails({ judgment, cited, readOnly, onSet }: JudgmentDetailsProps) {
  const { restsOn } = judgment
  return (
    <>
      <h2>Rests on</h2>
      <ul className="judgment-claims">
        {cited.map((id) => (
          <ClaimRow key={id} id={id} note="cited in it" />
        ))}
        {restsOn
          .filter((id) => !cited.includes(id))
          .map((id) => (
            <ClaimRow
              key={id}
              id={id}
              {...(!readOnly && {
                onTakeOut: () =>
                  onSet(
                    'restsOn',
                    restsOn.filter((one) => one !== id),
                  ),
              })}
            />
          ))}
        {cited.length + restsOn.length === 0 && (
          <li className="judgment-none">Cite a claim in it, or name one here.</li>
        )}
      </ul>
      {!readOnly && <AddClaim taken={[...cited, ...restsOn]} onAdd={(id) => onSet('restsOn', [...restsOn, id])} />}
      <Assumptions
        value={judgment.assumptions}
        readOnly={readOnly}
        onSet={(value) => onSet('assumptions', value === '' ? null : value)}
      />
    </>
  )
}

function ClaimRow({
  id,
  note,
  onTakeOut,
}: {
  readonly id: AnnotationId
  readonly note?: string
  readonly onTakeOut?: () => void
}) {
  const bench = useWorkbench()
  const { account } = bench
  const words = useStore(account, () => (account.annotation(id) ? claimWords(account, id) : null))
  return (
    <li>
      <button type="button" className="judgment-claim cut" dir="auto" onClick={() => goTo(bench, id)}>
        {words ?? 'A claim that was deleted'}
      </button>
      {note !== undefined && <span className="judgment-note">{note}</span>}
      {onTakeOut && (
        <button type="button" className="checks-act" onClick={onTakeOut}>
          Take out
        </button>
      )}
    </li>
  )
}

function AddClaim({
  taken,
  onAdd,
}: {
  readonly taken: readonly AnnotationId[]
  readonly onAdd: (id: AnnotationId) => void
}) {
  const { account } = useWorkbench()
  const [typed, setTyped] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const found =
    typed.trim() === ''
      ? []
      : findPassages(account, typed, 30)
          .filter(({ kind, id }) => kind === 'claim' && !taken.includes(id))
          .slice(0, 5)
  return (
    <>
      <input
        ref={field}
        className="field"
        type="search"
        placeholder="Find a claim to name"
        aria-label="Find a claim that it rests on"
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
      <ul className="judgment-claims">
        {found.map(({ id }) => (
          <li key={id}>
            <button
              type="button"
              className="judgment-claim cut"
              dir="auto"
              onClick={() => {
                setTyped('')
                onAdd(id)
                field.current?.focus()
              }}
            >
              {claimWords(account, id)}
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}

function Assumptions({
  value,
  readOnly,
  onSet,
}: {
  readonly value: string
  readonly readOnly: boolean
  readonly onSet: (value: string) => void
}) {
  const { draft, write, save } = useDraft(value, (written) => onSet(written.trim()))
  return (
    <label className="judgment-assumptions">
      <b>Assumptions</b>
      <textarea
        className="field"
        rows={3}
        maxLength={5000}
        dir="auto"
        readOnly={readOnly}
        placeholder="What is taken for granted, and would change it if it were wrong"
        value={draft}
        onChange={({ target }) => write(target.value)}
        onBlur={save}
      />
    </label>
  )
}

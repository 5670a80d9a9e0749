import { type KeyboardEvent, useMemo, useState } from 'react'
import { kindNames, kinds } from '../../shared/account/kind'
import type { Range } from '../../shared/account/range'
import { KindMark } from '../controls/kind-mark'
import { PrimaryButton } from '../controls/primary-button'
import { Dialog } from '../shell/dialog'
import { useClose } from '../shell/use-close'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'
import { contextOf, findOccurrences, type Subject } from './occurrences'
import { tagOccurrences } from './tag-occurrences'
import './occurrences.css'

/** Where the text names someone or something: to look through, to strike out what is someone else, and to tag the rest. */
export function OccurrencesDialog() {
  const { view } = useWorkbench()
  const subject = useStore(view, (state) => state.subject)
  return subject && <Preview asked={subject} />
}

function Preview({ asked }: { readonly asked: Subject }) {
  const bench = useWorkbench()
  const { account, finder, reader } = bench
  const close = useClose()
  const text = useStore(account, (state) => state.account?.text ?? '')
  const annotations = useStore(account, (state) => state.annotations)
  const known = useStore(account, ({ tradecraft }) => asked.entity && tradecraft.entities.get(asked.entity)?.name)
  const [kind, setKind] = useState(asked.kind)
  const [sameCase, setSameCase] = useState(false)
  const [isEntity, setIsEntity] = useState(true)
  const [struck, setStruck] = useState<ReadonlySet<number>>(new Set())

  const { fresh, tagged, more } = useMemo(
    () => findOccurrences(text, finder.folded(), { ...asked, kind }, annotations, { case: sameCase }),
    [text, finder, asked, kind, annotations, sameCase],
  )
  const chosen = fresh.filter(([start]) => !struck.has(start))
  const canBeEntity = known !== undefined && kind !== 'claim'
  const tag = () => {
    if (chosen.length === 0) return
    const entity = canBeEntity && isEntity ? asked.entity : undefined
    tagOccurrences(bench, { ...asked, kind, entity }, chosen)
    close()
    reader.get()?.focus()
  }
  const toggle = (start: number) => {
    const next = new Set(struck)
    if (!next.delete(start)) next.add(start)
    setStruck(next)
  }

  return (
    <Dialog title={`Tag all occurrences of “${asked.words}”`} className="occurrences" onClose={close}>
      <div className="occurrences-asked">
        <div role="radiogroup" aria-label="Kind" className="occurrences-kinds">
          {kinds.map((one) => (
            <label key={one}>
              <input type="radio" name="occurrences-kind" checked={one === kind} onChange={() => setKind(one)} />
              <KindMark kind={one} />
              {kindNames[one].name}
            </label>
          ))}
        </div>
        <label>
          <input type="checkbox" checked={sameCase} onChange={(event) => setSameCase(event.target.checked)} />
          Same capitals only
        </label>
        {canBeEntity && (
          <label>
            <input type="checkbox" checked={isEntity} onChange={(event) => setIsEntity(event.target.checked)} />
            <span>
              Each of them is <b dir="auto">{known}</b>
            </span>
          </label>
        )}
      </div>
      <ul className="dialog-body occurrence-list" aria-label="Occurrences" onKeyDown={walkList}>
        {fresh.map((range) => (
          <OccurrenceRow
            key={range[0]}
            text={text}
            range={range}
            struck={struck.has(range[0])}
            onToggle={() => toggle(range[0])}
          />
        ))}
        {fresh.length === 0 && <li className="occurrence-none">There is none that is not tagged.</li>}
      </ul>
      <div className="dialog-footer">
        <span role="status">{countSentence(fresh.length, tagged, more)}</span>
        <button type="button" className="btn line" onClick={close}>
          Cancel
        </button>
        <PrimaryButton onClick={tag}>
          Tag {chosen.length.toLocaleString('en')} as {kindNames[kind].name.toLowerCase()}
        </PrimaryButton>
      </div>
    </Dialog>
  )
}

function countSentence(fresh: number, tagged: number, more: boolean): string {
  const those = more ? `The first ${fresh}` : fresh === 1 ? '1 occurrence' : `${fresh} occurrences`
  const already = tagged === 0 ? '' : tagged === 1 ? ' 1 is tagged already.' : ` ${tagged} are tagged already.`
  return `${those}. Untick what is something else.${already}`
}

/** Up and down from one line to the next: Tab alone would take hundreds of steps. */
function walkList(event: KeyboardEvent<HTMLUListElement>): void {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (by === undefined) return
  event.preventDefault()
  const boxes = [...event.currentTarget.querySelectorAll('input')]
  boxes[boxes.indexOf(document.activeElement as HTMLInputElement) + by]?.focus()
}

interface OccurrenceRowProps {
  readonly text: string
  readonly range: Range
  readonly struck: boolean
  readonly onToggle: () => void
}

function OccurrenceRow({ text, range, struck, onToggle }: OccurrenceRowProps) {
  const [before, after] = contextOf(text, range)
  return (
    <li data-struck={struck}>
      <label>
        <input type="checkbox" checked={!struck} onChange={onToggle} />
        <span className="occurrence-words" dir="auto">
          {before}
          <b>{text.slice(...range)}</b>
          {after}
        </span>
      </label>
    </li>
  )
}

import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { standingReports } from '../../shared/report/heads'
import { type TemplateName, templateNames } from '../../shared/report/template'
import { templateWords } from '../../shared/report/templates'
import { type YardstickName, yardstickNames, yardsticks } from '../../shared/report/yardstick'
import { IconButton } from '../controls/icon-button'
import { PrimaryButton } from '../controls/primary-button'
import { isReadOnly } from '../keeper/account-state'
import { Dialog } from '../shell/dialog'
import { showRecently } from '../shell/moment'
import { useClose } from '../shell/use-close'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'
import { openReport } from './show-report'
import './reports-dialog.css'

/** The reports of the account, and what a new one begins with. */
export function ReportsDialog() {
  const bench = useWorkbench()
  const { account } = bench
  const close = useClose()
  const heads = useStore(account, ({ tradecraft }) => tradecraft.reports)
  const people = useStore(account, (state) => state.people)
  const readOnly = useStore(account, isReadOnly)
  const reports = standingReports(heads.values())
  const show = (id: string) => {
    openReport(bench, id)
    close()
  }
  return (
    <Dialog title="Reports" className="reports-dialog" onClose={close}>
      {reports.length === 0 && (
        <p className="reports-none">No reports yet. A report is written on what this account says.</p>
      )}
      <ul className="reports-list">
        {reports.map(({ id, title, by, at }) => (
          <li key={id}>
            <button type="button" className="reports-open" onClick={() => show(id)}>
              <bdi className="cut">{title}</bdi>
              <span>
                <bdi>{people[by]?.name ?? 'somebody'}</bdi>, {showRecently(at, Date.now())}
              </span>
            </button>
            {!readOnly && (
              <IconButton
                icon={Trash2}
                name={`Delete the report ${title}`}
                tipSide="before"
                small
                onClick={() => {
                  if (account.run([{ type: 'take-away', id }])) account.say('Report deleted; undo brings it back')
                }}
              />
            )}
          </li>
        ))}
      </ul>
      {!readOnly && (
        <NewReport
          onMade={(id) => {
            bench.reports.begin(id)
            show(id)
          }}
        />
      )}
    </Dialog>
  )
}

function NewReport({ onMade }: { readonly onMade: (id: string) => void }) {
  const { account, newId } = useWorkbench()
  const accountTitle = useStore(account, (state) => state.head?.title ?? '')
  const [title, setTitle] = useState('')
  const [template, setTemplate] = useState<TemplateName>('assessment')
  const [yardstick, setYardstick] = useState<YardstickName>('icd-203')
  const make = () => {
    const id = newId()
    const named = title.trim() || `${templateWords[template].name}: ${accountTitle}`
    if (account.run([{ type: 'make-report', id, title: named.slice(0, 500), template, yardstick }])) onMade(id)
  }
  return (
    <form
      className="reports-new"
      onSubmit={(event) => {
        event.preventDefault()
        make()
      }}
    >
      <h3>New report</h3>
      <label>
        <span className="label">Title</span>
        <input
          className="field"
          dir="auto"
          value={title}
          maxLength={500}
          placeholder={`${templateWords[template].name}: ${accountTitle}`}
          onChange={({ target }) => setTitle(target.value)}
        />
      </label>
      <fieldset>
        <legend className="label">Begins as</legend>
        {templateNames.map((name) => (
          <label key={name} className="reports-template">
            <input type="radio" name="template" checked={template === name} onChange={() => setTemplate(name)} />
            <b>{templateWords[name].name}</b>
            <span>{templateWords[name].about}</span>
          </label>
        ))}
      </fieldset>
      <label>
        <span className="label">Yardstick of its judgments</span>
        <select
          className="field"
          value={yardstick}
          onChange={({ target }) => setYardstick(target.value as YardstickName)}
        >
          {yardstickNames.map((name) => (
            <option key={name} value={name}>
              {yardsticks[name].name}
            </option>
          ))}
        </select>
      </label>
      <div className="reports-acts">
        <PrimaryButton onClick={make}>Begin the report</PrimaryButton>
      </div>
    </form>
  )
}

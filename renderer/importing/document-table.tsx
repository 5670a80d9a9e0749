import type { ImportRow, ImportState } from '../../shared/importing/protocol'
import { isolate } from '../../shared/text/isolate'
import { PrimaryButton } from '../controls/primary-button'
import { useWorkbench } from '../workbench'

interface DocumentTableProps {
  readonly rows: readonly ImportRow[]
  readonly leave: () => void
}

/** Several documents at once: what each is, and what became of it. */
export function DocumentTable({ rows, leave }: DocumentTableProps) {
  const { imports } = useWorkbench()
  const waiting = rows.filter(({ state }) => state.step === 'read').length
  const isReading = rows.some(({ state }) => state.step === 'reading')
  return (
    <>
      <div className="dialog-body import-table">
        <table>
          <thead>
            <tr>
              <th scope="col">Document</th>
              <th scope="col">What it is</th>
              <th scope="col">
                <span className="unseen">What can be done</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id} data-step={row.state.step}>
                <th scope="row">
                  <span className="cut" dir="auto">
                    {titleIn(row)}
                  </span>
                  <span className="import-aside cut">{row.name}</span>
                </th>
                <td>
                  <State state={row.state} />
                </td>
                <td className="import-act">
                  {row.state.step === 'read' || row.state.step === 'locked' ? (
                    <button type="button" className="btn line small" onClick={() => imports.look(row.id)}>
                      {row.state.step === 'read' ? 'Check' : 'Unlock'}
                      <span className="unseen"> {isolate(row.name)}</span>
                    </button>
                  ) : (
                    row.state.step === 'reading' && (
                      <button type="button" className="btn line small" onClick={() => imports.drop([row.id])}>
                        Cancel
                        <span className="unseen"> {isolate(row.name)}</span>
                      </button>
                    )
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="dialog-footer">
        <span role="status">{waiting > 0 ? `${waiting} of ${rows.length} wait to be imported.` : ''}</span>
        <button type="button" className="btn line" onClick={leave}>
          {waiting > 0 || isReading ? 'Leave them out' : 'Close'}
        </button>
        {waiting > 0 && (
          <PrimaryButton onClick={imports.acceptAll}>Import {waiting === 1 ? 'it' : `all ${waiting}`}</PrimaryButton>
        )}
      </div>
    </>
  )
}

const titleIn = ({ name, state }: ImportRow): string => ('title' in state ? state.title : name)

function State({ state }: { readonly state: ImportState }) {
  switch (state.step) {
    case 'reading':
      return <progress aria-label="Being read" {...(state.share !== null && { value: state.share })} max={1} />
    case 'locked':
      return <>Opens with a password only.</>
    case 'refused':
      return <>{state.sentence}</>
    case 'done':
      return <>Imported. {state.warnings.join(' ')}</>
    case 'read':
      return (
        <>
          {state.method}, {state.words.toLocaleString('en')} words
          {state.asides > 0 && `, ${state.asides.toLocaleString('en')} blocks stay out`}.{' '}
          {state.known !== null && `There is an account of it already: “${isolate(state.known)}”. `}
          {state.warnings.join(' ')}
        </>
      )
  }
}

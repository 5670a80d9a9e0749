import { kindNames, kinds } from '../../shared/account/kind'
import type { ListedAccount } from '../../shared/library/listing'
import { KindMark } from '../controls/kind-mark'
import { showRecently } from '../shell/moment'
import { useWorkbench } from '../workbench'
import type { Editing } from './accounts'
import { InlineField } from './inline-field'
import { copiesPhrase, placeIn, showSize } from './phrases'

interface AccountRowProps {
  readonly account: ListedAccount
  readonly chosen: boolean
  readonly editing: Editing
  readonly onChoose: () => void
  readonly onEdited: () => void
}

export function AccountRow({ account, chosen, editing, onChoose, onEdited }: AccountRowProps) {
  const { library } = useWorkbench()
  const { file, id, title, size, changedAt, folder, problem, copies } = account
  return (
    <tr
      data-row
      tabIndex={chosen ? 0 : -1}
      aria-selected={chosen}
      data-problem={problem !== null}
      onFocus={onChoose}
      onClick={onChoose}
      onDoubleClick={() => id !== null && library.open({ file, id })}
    >
      <td className="cell-title" colSpan={problem === null ? 1 : 4}>
        {editing === 'title' ? (
          <InlineField
            name="Title"
            value={title}
            onSave={(value) =>
              value.trim() !== '' && value !== title && library.ask({ type: 'rename', file, title: value })
            }
            onDone={onEdited}
          />
        ) : (
          <span className="cut" dir="auto" title={title}>
            {title}
          </span>
        )}
        {copies.length > 0 && <span className="chip">{copiesPhrase(account)}</span>}
        {problem && <span className="cell-problem">{problem}</span>}
      </td>
      {problem === null && <Tagged {...{ account, editing, onEdited }} />}
      <td className="cut" data-column="folder" dir="auto" title={file}>
        {placeIn(file, folder)}
      </td>
      <td className="cell-number" data-column="size">
        {showSize(size)}
      </td>
      <td className="cell-number">{showRecently(changedAt, Date.now())}</td>
    </tr>
  )
}

/** What is in the account; there is nothing to say of one that cannot be read. */
function Tagged({ account, editing, onEdited }: Pick<AccountRowProps, 'account' | 'editing' | 'onEdited'>) {
  const { library } = useWorkbench()
  const { id, people, tags } = account
  return (
    <>
      <td className="cell-kinds">
        {kinds.map((kind) =>
          account.kinds[kind] > 0 ? (
            <span key={kind} className="kind-count">
              <KindMark kind={kind} />
              <span className="unseen">{kindNames[kind].plural}: </span>
              {account.kinds[kind].toLocaleString('en')}
            </span>
          ) : null,
        )}
      </td>
      <td className="cut" dir="auto" title={people.join(', ')}>
        {people.join(', ')}
      </td>
      <td className="cell-tags">
        {editing === 'tags' && id !== null ? (
          <InlineField
            name="Tags, parted by commas"
            value={tags.join(', ')}
            onSave={(value) => library.ask({ type: 'tag', id, tags: value.split(/[,،]/) })}
            onDone={onEdited}
          />
        ) : (
          <span className="cut" dir="auto" title={tags.join(', ')}>
            {tags.join(', ')}
          </span>
        )}
      </td>
    </>
  )
}

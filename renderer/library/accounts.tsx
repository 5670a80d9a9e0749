import { useState } from 'react'
import { Keys } from '../commands/keys'
import { runCommand } from '../commands/run-command'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'
import { AccountActions } from './account-actions'
import { AccountTable } from './account-table'
import { Folders } from './folders'
import { sortAccounts } from './sort-accounts'

/** What of an account is being written anew, in its row. */
export type Editing = 'title' | 'tags' | null

/** Every account of the library, one a row. */
export function Accounts() {
  const { library } = useWorkbench()
  const listing = useStore(library, (state) => state.listing)
  const order = useStore(library, (state) => state.order)
  const tag = useStore(library, (state) => state.query.tag)
  const [chosenFile, choose] = useState<string | null>(null)
  const [editing, setEditing] = useState<Editing>(null)
  if (!listing) return null
  const tagged = tag === undefined ? listing.accounts : listing.accounts.filter(({ tags }) => tags.includes(tag))
  const accounts = sortAccounts(tagged, order)
  const chosen = accounts.find(({ file }) => file === chosenFile) ?? accounts[0]
  return (
    <>
      {chosen ? (
        <>
          <AccountActions account={chosen} onEdit={setEditing} />
          <AccountTable
            accounts={accounts}
            chosen={chosen}
            editing={editing}
            onChoose={(file) => {
              choose(file)
              if (file !== chosen.file) setEditing(null)
            }}
            onEdit={setEditing}
          />
        </>
      ) : (
        <NoAccounts tag={tag} />
      )}
      <Folders folders={listing.folders} />
    </>
  )
}

function NoAccounts({ tag }: { readonly tag: string | undefined }) {
  const bench = useWorkbench()
  if (tag !== undefined) return <p className="library-none">No account has the tag {tag} now.</p>
  return (
    <div className="library-empty">
      <h2>No accounts yet</h2>
      <p>Import a text, or drop a file here. The original is kept as it is.</p>
      <button type="button" className="btn solid" onClick={() => runCommand('account.open', bench)}>
        Open or import… <Keys command="account.open" />
      </button>
    </div>
  )
}

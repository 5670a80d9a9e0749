import { promises as fs } from 'node:fs'
import { expect, it } from 'vitest'
import { backupBeside } from '../../../main/account-file/backup-beside'
import { draftCompacted } from '../../../main/account-file/compacted-draft'
import { createAccountFile } from '../../../main/account-file/create'
import { buildDocuments } from '../../../main/account-file/missing-updates'
import { makeFolder } from '../../../main/make-folder'
import { accountPaths } from '../../../main/team-server/data-folder'
import { FileStore } from '../../../main/team-server/file-store'
import { sampleAccount, someUpdates, temporaryFolder } from '../../support/account-file'

it('has what only the copy beside its file holds after a compaction that was killed before it was done', async () => {
  const data = await temporaryFolder()
  const { id, file: contents } = sampleAccount()
  const { folder, file } = accountPaths(data, id)
  makeFolder(folder)
  const [compacted = [], late = []] = [someUpdates(3), someUpdates(2)].map((updates) =>
    updates.map((update) => ({ document: 'account', update })),
  )
  await createAccountFile(backupBeside(file), { ...contents, updates: [...compacted, ...late] })
  await createAccountFile(file, { ...contents, updates: compacted })
  for (const opening of ['first', 'second']) {
    const store = await FileStore.open(data, id, draftCompacted, () => undefined)
    const { clients } = buildDocuments(store?.takeUpdates() ?? []).get('account')?.store ?? {}
    expect([opening, clients?.size]).toEqual([opening, 2])
    await store?.close()
    expect(await fs.readdir(folder)).not.toContain('account.attest.compacted.bak')
  }
})

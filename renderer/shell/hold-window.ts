import { isSaving } from '../keeper/account-state'
import type { Workbench } from '../workbench'

/** Keeps the window from going before all that was done in it is on the disk, down to the note being written. */
export function holdWindow({ bridge, account }: Pick<Workbench, 'bridge' | 'account'>): void {
  let told = false
  account.subscribe(() => {
    const saving = isSaving(account.get())
    if (saving === told) return
    told = saving
    void bridge.request('window:saving', saving)
  })
  bridge.on('closing', account.saveDrafts)
}

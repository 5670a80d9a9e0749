import type { Workbench } from '../workbench'

/** Shows an invitation that Attest was started with, or that is opened while it runs: nobody joins without having read it. */
export function takeInvitations({ bridge, settings, team, view }: Workbench, first: string | undefined): () => void {
  const take = (invitation: string) => {
    team.layInvitation(invitation)
    // A first start says first who is at work, and then offers it.
    if (settings.get().welcomed) view.update((state) => ({ ...state, dialog: 'join' }))
  }
  if (first !== undefined) take(first)
  return bridge.on('invitation', take)
}

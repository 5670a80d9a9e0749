import type { Workbench } from '../workbench'

/** Names the person at work; a name of blanks only changes nothing. */
export async function rename({ bridge, view }: Workbench, name: string): Promise<void> {
  if (name.trim() === '') return
  const kept = await bridge.request('app:rename', name.trim())
  view.update((state) => ({ ...state, name: kept }))
}

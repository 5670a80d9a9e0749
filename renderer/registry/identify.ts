import type { Workbench } from '../workbench'

/** Asks whom the active passage refers to. */
export function identify({ account, view }: Workbench): void {
  const { active } = account.get()
  const annotation = active === null ? undefined : account.annotation(active)
  if (!annotation) return
  if (annotation.kind === 'claim')
    return account.say('A claim refers to nobody by itself: tag whom it is about, or who says it.')
  if (!account.allows([{ type: 'set-detail', id: annotation.id, field: 'entity', value: null }])) return
  view.update((state) => ({ ...state, dialog: 'identify' }))
}

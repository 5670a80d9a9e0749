import type { Workbench } from '../workbench'

/** Whether anything can be noted here and now; says why not. */
export const mayChange = ({ account }: Workbench): boolean => account.allows([{ type: 'take-away', id: '' }])

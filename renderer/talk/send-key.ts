import type { KeyboardEvent } from 'react'
import { showAccelerator } from '../commands/accelerator'

/** What ends writing a note ends a reply and a reason too: Enter alone begins a new line. */
export const isDone = ({ key, ctrlKey, metaKey }: KeyboardEvent): boolean => key === 'Enter' && (ctrlKey || metaKey)

export const sendKeys = (onMac: boolean): string => showAccelerator('CmdOrCtrl+Enter', onMac)

import { useMemo } from 'react'
import { directionOf } from '../../shared/text/direction'
import { useWorkbench } from '../workbench'
import { Choice } from './choice'
import type { LookedAt, Said } from './import-state'

/** In which direction the blocks are drawn: each as it begins, or all alike. */
export function DirectionChoice({ draft, said }: { readonly draft: LookedAt; readonly said: Said }) {
  const { imports } = useWorkbench()
  const asTheyBegin = useMemo(() => directionsIn(draft), [draft])
  return (
    <Choice
      label="Direction"
      value={said.direction}
      options={[
        ['', asTheyBegin],
        ['ltr', 'All left to right'],
        ['rtl', 'All right to left'],
      ]}
      onChoose={(direction) => imports.say(draft.id, { direction })}
    />
  )
}

/** How far into a block its first letter is looked for, in UTF-16 code units. */
const beginning = 200

function directionsIn({ text, blocks }: LookedAt): string {
  const rtl = blocks.filter(
    ({ start, end }) => directionOf(text.slice(start, Math.min(end, start + beginning))) === 'rtl',
  )
  if (rtl.length === 0) return 'Left to right, as all blocks begin'
  if (rtl.length === blocks.length) return 'Right to left, as all blocks begin'
  return `As each begins, ${rtl.length.toLocaleString('en')} of ${blocks.length.toLocaleString('en')} right to left`
}

import { useEffect } from 'react'
import type { ReaderHandle } from '../reader/reader-types'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'

/** Goes on in an account that is opened from the library, at what was found in it, once it is shown. */
export function useDestination(reader: ReaderHandle | null): void {
  const { account, library, view } = useWorkbench()
  const destination = useStore(library, (state) => state.destination)
  const shown = useStore(account, (state) => (state.phase === 'ready' ? state.head?.id : undefined))
  const seen = useStore(view, (state) => state.place === 'account')
  useEffect(() => {
    if (!reader || !seen || !destination || shown !== destination.account) return
    const { range, annotation } = destination
    library.arrived()
    if (range) void reader.reveal(range, { block: 'center' })
    reader.focus()
    if (annotation !== null) account.reveal(annotation)
    else if (range) reader.select(range)
  }, [reader, seen, destination, shown, account, library])
}

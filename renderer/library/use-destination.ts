import { useEffect } from 'react'
import type { ReaderHandle } from '../reader/reader-types'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'

/** Goes to what was found, once the account it was found in is shown. */
export function useDestination(reader: ReaderHandle | null): void {
  const { account, library, view } = useWorkbench()
  const destination = useStore(library, (state) => state.destination)
  const shown = useStore(account, (state) => (state.phase === 'ready' ? state.head?.id : undefined))
  const seen = useStore(view, (state) => state.place === 'account')
  useEffect(() => {
    if (!reader || !seen || !destination || shown !== destination.account) return
    const { range, annotation } = destination
    library.arrived()
    void reader.reveal(range, { block: 'center' })
    reader.focus()
    if (annotation !== null) account.reveal(annotation)
    else reader.select(range)
  }, [reader, seen, destination, shown, account, library])
}

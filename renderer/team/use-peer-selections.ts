import { useEffect } from 'react'
import type { ReaderHandle } from '../reader/reader-types'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'
import { useEverybody } from './use-everybody'

/** Draws in the text what everybody else has selected. */
export function usePeerSelections(reader: ReaderHandle | null): void {
  const { account, team } = useWorkbench()
  const peers = useStore(team, (state) => state.peers)
  const people = useEverybody()
  const me = useStore(account, (state) => state.head?.me)
  const length = useStore(account, (state) => state.account?.text.length ?? 0)
  useEffect(() => {
    reader?.setPeers(
      peers.flatMap(({ client, person, name, colour, selection }) => {
        // What another Attest shows is not trusted to lie in this text.
        if (!selection || person === me || Math.max(...selection) > length) return []
        const [anchor, focus] = selection
        return [{ key: client, ...(people[person] ?? { name, colour }), anchor, focus }]
      }),
    )
  }, [reader, peers, people, me, length])
}

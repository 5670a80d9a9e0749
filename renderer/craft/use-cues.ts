import { useEffect } from 'react'
import type { Link } from '../../shared/tradecraft/link'
import type { ReaderHandle } from '../reader/reader-types'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'
import { craftOf } from './use-craft'

const none: readonly Link[] = []

/** Draws in the text the words with which the active claim is reported. */
export function useCues(reader: ReaderHandle | null): void {
  const { account } = useWorkbench()
  const links = useStore(account, ({ active }) => (active === null ? none : craftOf(account).parts.from.get(active)))
  useEffect(() => {
    reader?.setCues((links ?? none).flatMap(({ type, cue }) => (type === 'attributed-to' ? cue : [])))
  }, [reader, links])
}

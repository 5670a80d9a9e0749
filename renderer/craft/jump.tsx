import type { ReactNode } from 'react'
import { useWorkbench } from '../workbench'
import { goTo, passageOf } from './go-to'

interface JumpProps {
  readonly to: string
  /** Of one run with the name, so that both break as one sentence does. */
  readonly before?: ReactNode
  readonly name: string
  readonly after?: ReactNode
}

/** Somebody's name or what is claimed, and the way to its passage where there is one. */
export function Jump({ to, before, name, after }: JumpProps) {
  const bench = useWorkbench()
  const words = (
    <>
      {before}
      <bdi className="jump-name">{name}</bdi>
      {after}
    </>
  )
  if (passageOf(bench, to) === undefined) return <span className="jump">{words}</span>
  return (
    <button type="button" className="jump" title="Show its passage" onClick={() => goTo(bench, to)}>
      {words}
    </button>
  )
}

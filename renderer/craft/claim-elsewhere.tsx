import type { ReactNode } from 'react'
import { useWorkbench } from '../workbench'
import { unknownClaims } from './unknown-claims'
import { useCraft } from './use-craft'

interface ClaimElsewhereProps {
  /** As `account:id`. */
  readonly claim: string
  /** Of one run with its words, so that both break as one sentence does. */
  readonly before?: ReactNode
}

/** What is claimed in another account, and the way there; or why nobody knows. */
export function ClaimElsewhere({ claim, before }: ClaimElsewhereProps) {
  const { library } = useWorkbench()
  const known = useCraft().claimElsewhere(claim)
  if (typeof known === 'string')
    return (
      <span className="jump">
        {before}
        <span className="jump-name">{unknownClaims[known]}</span>
      </span>
    )
  const { id, words, account } = known
  return (
    <button type="button" className="jump" title="Open that account there" onClick={() => library.visit(account, id)}>
      {before}
      <bdi className="jump-name">{words}</bdi>
      <span className="chain-how">
        , in <bdi>{account.title}</bdi>
      </span>
    </button>
  )
}

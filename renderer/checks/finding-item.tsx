import type { Finding } from '../../shared/tradecraft/checks/checks'
import { placeOf } from '../../shared/tradecraft/checks/finding-place'
import { useWorkbench } from '../workbench'
import { FindingRow } from './finding-row'
import { fixes, openCard } from './fixes'

interface FindingItemProps {
  readonly finding: Finding
  readonly number: number
}

/** One place where a check stands. */
export function FindingItem({ finding, number }: FindingItemProps) {
  const bench = useWorkbench()
  const { account, board } = bench
  const fix = fixes[finding.check]
  // Looked up once it is wanted: of many findings few are.
  const place = () => {
    const matrix = board.get()?.matrix
    return matrix && placeOf(finding, matrix, (id) => account.annotation(id) !== undefined)
  }
  return (
    <FindingRow
      finding={finding}
      number={number}
      onShow={() => openCard(bench, place())}
      fix={fix && { label: fix.label, do: () => fix.do(bench, finding, place()) }}
    />
  )
}

import type { Listed } from './listed'
import type { MergeReport } from './report'

/** A report with whole lists, for other programs to read. */
export function plainReport(report: MergeReport): object {
  const { came, stayed, both, decisions, details, deletions, pairs, texts, people, title } = report
  const contributions = (all: MergeReport['came']) => all.items.map((one) => ({ ...one, lines: items(one.lines) }))
  return {
    people,
    title,
    came: contributions(came),
    stayed: contributions(stayed),
    both: items(both),
    decisions: items(decisions),
    details: items(details),
    deletions: items(deletions),
    pairs: items(pairs),
    texts,
  }
}

const items = <T>({ items }: Listed<T>): readonly T[] => items

import { aboutOf } from '../../exporting/about'
import { nameOf } from '../../exporting/name-of'
import { several } from '../../text/phrases'
import type { ReportBlock } from '../report'
import { inlinesOf, paragraph, table, text } from './blocks'
import type { Filling } from './filling'

/** What proves that the report speaks of this account, how it came in, and who has worked on it. */
export function custodySection({ account, say }: Filling): readonly ReportBlock[] {
  const { source, custody } = aboutOf(account)
  const lines = [
    { label: 'Title', words: account.title, is: 'words' as const },
    ...source,
    // When it is read belongs to what is exported and not to what stands in the report.
    ...custody.filter(({ label }) => label !== 'Exported').map(toolOf),
  ]
  return [
    table(
      ['What', 'Value'],
      lines
        .filter(({ words }) => words !== '')
        .map(({ label, words, is }) => [
          inlinesOf(label),
          is === 'hash' ? [text(words, 'code')] : inlinesOf(say(words)),
        ]),
    ),
    ...workers(account, say),
    paragraph(
      'The text is evidence and was never changed: the SHA-256 is that of its words as they were captured. Times are by the clocks of whoever wrote them.',
    ),
  ]
}

const toolOf = <L extends { readonly label: string }>(line: L): L =>
  line.label === 'Exported by' ? { ...line, label: 'Read with' } : line

function workers(
  { annotations, discussions, people }: Filling['account'],
  say: Filling['say'],
): readonly ReportBlock[] {
  const tagged = new Map<string, number>()
  for (const { by } of annotations) tagged.set(by, (tagged.get(by) ?? 0) + 1)
  const reviewed = new Map<string, number>()
  for (const { verdicts } of discussions.values())
    for (const { person } of verdicts) reviewed.set(person, (reviewed.get(person) ?? 0) + 1)
  const all = [...new Set([...tagged.keys(), ...reviewed.keys()])].sort()
  if (all.length === 0) return [paragraph('Nobody has tagged anything in this account.')]
  return [
    table(
      ['Who', 'Tagged', 'Reviewed'],
      all.map((id) => [
        inlinesOf(say(nameOf(people, id))),
        inlinesOf(several(tagged.get(id) ?? 0, 'passage')),
        inlinesOf(several(reviewed.get(id) ?? 0, 'passage')),
      ]),
    ),
  ]
}

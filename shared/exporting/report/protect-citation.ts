import type { Citation } from '../../report/citation'
import type { Passages } from '../../report/cited-passage'
import type { ExportAccount } from '../export-account'

/**
 * A citation in which protected sources are called by their release labels. Whoever is protected may have been called
 * otherwise when the passage was cited, by a name that nobody knows as theirs any more: so whose word it is on is told as it
 * is now, and of a passage that is gone by names that are still known.
 */
export function protectCitation(citation: Citation, account: ExportAccount, passages: Passages): Citation {
  const { protection } = account
  if (!protection) return citation
  const say = (words: string): string => protection.replace(words).text
  const { cited, annotation } = citation
  const { statement, place } = cited
  const said = {
    ...cited,
    ...(statement !== undefined && { statement: say(statement) }),
    ...(place !== undefined && { place: say(place) }),
  }
  if (citation.account !== account.id)
    return { ...citation, cited: { ...said, quote: say(cited.quote), sources: cited.sources.map(say) } }
  const ranges = protection.move(cited.ranges)
  const sources = cited.sources.map(say)
  const now = passages.annotation(annotation) ? passages.sources(annotation) : known(sources, account, passages)
  return {
    ...citation,
    cited: {
      ...said,
      ranges,
      // A quotation that is cut in the middle of a name would still tell a part of it.
      quote: passages.quote(ranges),
      sources: sources.every((name) => now.includes(name)) ? sources : now,
    },
  }
}

function known(names: readonly string[], { annotations }: ExportAccount, passages: Passages): readonly string[] {
  const all = new Set(annotations.flatMap(({ id }) => passages.sources(id)))
  return names.map((name) => (all.has(name) ? name : 'a name that is withheld'))
}

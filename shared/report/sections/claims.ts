import { type Branch, codebookOf, inOrder, pathOf } from '../../codebook/codebook'
import { tagsOn } from '../../codebook/taggings'
import { inARow } from '../../text/phrases'
import { choiceWords } from '../../tradecraft/choice-words'
import { corroborationCounts, corroborationSentence, unreadWords } from '../../tradecraft/corroboration-words'
import type { MatrixRow } from '../../tradecraft/matrix/matrix'
import type { Inlines, ListItem, ReportBlock } from '../report'
import { heading, inlinesOf, item, list, paragraph } from './blocks'
import type { Filling } from './filling'
import { gradePair } from './grade-pair'

/** Claims below the tags that they have, which are the questions they answer; a claim with several stands below each. */
export function claimsSection(filling: Filling): readonly ReportBlock[] {
  const { account, matrix } = filling
  if (matrix.rows.length === 0) return [paragraph('Nothing in this account is tagged as a claim.')]
  const { tradecraft } = account.craft
  const codebook = codebookOf(tradecraft.tags)
  const byTag = new Map<string, MatrixRow[]>()
  const untagged: MatrixRow[] = []
  for (const row of matrix.rows) {
    const tags = new Set(row.claims.flatMap(({ claim }) => tagsOn(tradecraft, claim.id).map(({ id }) => id)))
    if (tags.size === 0) untagged.push(row)
    for (const tag of tags) {
      const rows = byTag.get(tag)
      if (rows) rows.push(row)
      else byTag.set(tag, [row])
    }
  }
  if (byTag.size === 0) return [claimList(untagged, filling)]
  const questions = inOrder(codebook.roots.claim).flatMap(({ tag }: Branch): readonly ReportBlock[] => {
    const rows = byTag.get(tag.id)
    return rows ? [heading(pathOf(codebook, tag.id).join(' / ')), claimList(rows, filling)] : []
  })
  return untagged.length === 0 ? questions : [...questions, heading('Without a question'), claimList(untagged, filling)]
}

const claimList = (rows: readonly MatrixRow[], filling: Filling): ReportBlock =>
  list(rows.map((row) => claimItem(row, filling)))

function claimItem(row: MatrixRow, filling: Filling): ListItem {
  const { cite, claimWords } = filling
  return item(
    inlinesOf(`${asPut(row, filling)}${claimWords(row.id)}`, ...row.claims.map(({ claim }) => cite(claim.id))),
    [
      ...saidBy(row, filling),
      inlinesOf(gradePair(row, filling)),
      inlinesOf(restsOn(row, filling)),
      ...against(row, filling),
    ],
  )
}

/** What is denied, asked, wished or held possible only is not told as if it were said to be so. */
function asPut({ id }: MatrixRow, { account }: Filling): string {
  const { polarity, modality, status } = account.craft.tradecraft.details.get(id) ?? {}
  const words = [
    ...(status === 'retracted' ? ['Retracted'] : []),
    ...(polarity === 'denied' ? ['Denied'] : []),
    ...(modality && modality !== 'asserted' ? [choiceWords.modality[modality]] : []),
  ]
  return words.length > 0 ? `${words.join(', ')}: ` : ''
}

function saidBy({ claims }: MatrixRow, { account, called }: Filling): readonly Inlines[] {
  const heard = claims.map(({ claim }) => account.craft.voices(claim.id))
  const sources = [...new Set(heard.flatMap(({ sources }) => sources))]
  const through = [...new Set(heard.flatMap(({ through }) => through))].filter((id) => !sources.includes(id))
  if (sources.length === 0) return [inlinesOf('Nobody is named as its source.')]
  const passedOn = through.length > 0 ? `, passed on by ${inARow(through.map(called))}` : ''
  return [inlinesOf(`Said by ${inARow(sources.map(called))}${passedOn}.`)]
}

function restsOn({ corroboration }: MatrixRow, { called }: Filling): string {
  const { said, origins } = corroborationCounts(corroboration)
  const sentences = corroboration.sources.length > 0 ? corroborationSentence(corroboration, called) : undefined
  return [`${said} · ${origins}.`, sentences, unreadWords(corroboration.unread)].filter(Boolean).join(' ')
}

function against({ claims }: MatrixRow, { claimWords, cite }: Filling): readonly Inlines[] {
  const lines = (label: string, ids: readonly string[]) =>
    [...new Set(ids)].map((id) => inlinesOf(`${label} ${claimWords(id)}`, cite(id)))
  return [
    ...lines(
      'Supported by',
      claims.flatMap(({ supportedBy }) => supportedBy),
    ),
    ...lines(
      'Contradicted by',
      claims.flatMap(({ contradicts }) => contradicts),
    ),
  ]
}

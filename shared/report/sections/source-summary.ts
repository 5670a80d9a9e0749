import { isolate } from '../../text/isolate'
import { several } from '../../text/phrases'
import type { MatrixRow } from '../../tradecraft/matrix/matrix'
import { originsTogether } from '../checks/origins-together'
import type { ReportBlock } from '../report'
import { heading, inlinesOf, item, list, paragraph } from './blocks'
import type { Filling } from './filling'

/**
 * How many accounts, sources and independent origins the report rests on, where that is strong and where there are gaps: what
 * ICD 206, Sourcing Requirements for Disseminated Analytic Products, calls a source summary statement.
 */
export function sourceSummarySection(filling: Filling): readonly ReportBlock[] {
  const { account, matrix } = filling
  const { rows } = matrix
  const [strengths, gaps] = [strengthsOf(filling), gapsOf(filling)]
  return [
    paragraph(drawsOn(filling)),
    ...(rows.length === 0
      ? [paragraph('Nothing in it is tagged as a claim, so nothing is known of what it rests on.')]
      : [paragraph(restsOn(filling))]),
    ...part('Strengths', strengths),
    ...part('Gaps', rows.length === 0 ? [] : gaps),
    ...(rows.length > 0 && strengths.length + gaps.length === 0 && account.annotations.length > 0
      ? [paragraph('No strengths and no gaps are noted.')]
      : []),
  ]
}

const part = (name: string, lines: readonly string[]): readonly ReportBlock[] =>
  lines.length > 0 ? [heading(name), list(lines.map((line) => item(inlinesOf(line))))] : []

function drawsOn({ account, say }: Filling): string {
  const { outlet, author, publishedAt } = account.meta
  const from = [outlet || author, publishedAt].filter(Boolean).join(', ')
  const others = account.craft.elsewhere.accounts.length
  const more = others > 0 ? `, and on what ${several(others, 'other account')} say of the same claims` : ''
  const title = account.title === '' ? '' : `, “${isolate(say(account.title))}”`
  return `This report draws on one account${title}${from === '' ? '' : ` (${say(from)})`}${more}.`
}

function restsOn({ account, matrix, called }: Filling): string {
  const { board } = account.craft
  const claims = matrix.rows.map(({ id }) => id)
  const { origins, unread } = originsTogether(claims, board.corroborations, called)
  const sources = new Set(matrix.rows.flatMap(({ corroboration }) => corroboration.sources)).size
  const makes = `It makes ${several(claims.length, 'claim')}`
  if (sources === 0) return `${makes}, and no source is named for ${claims.length === 1 ? 'it' : 'any of them'}.`
  const known = unread > 0 ? ', as far as can be read' : ''
  const lead = sources === 1 ? 'it goes back' : 'they go back'
  const word = `on the word of ${several(sources, 'source')}; ${lead} to ${several(origins.length, 'independent origin')}${known}`
  const sourceless = matrix.rows.filter(({ status }) => status === 'no-source').length
  if (sourceless === 0) return `${makes} ${word}.`
  const rest = claims.length - sourceless === 1 ? 'The other is' : 'The others are'
  return `${makes}, and no source is named for ${sourceless.toLocaleString('en')} of them. ${rest} ${word}.`
}

/** “3 of 8 claims have …” */
const share = (count: number, all: number, one: string, has: string, have: string): readonly string[] =>
  count === 0 ? [] : [`${count.toLocaleString('en')} of ${several(all, one)} ${count === 1 ? has : have}.`]

function strengthsOf({ account, matrix: { rows } }: Filling): readonly string[] {
  const { board } = account.craft
  const count = (test: (row: MatrixRow) => boolean) => rows.filter(test).length
  const reliable = board.sources.filter((source) => {
    const grades = board.reliability(source)
    return grades.length > 0 && grades.every(({ value }) => value === 'A' || value === 'B')
  }).length
  return [
    ...share(
      count(({ status }) => status === 'corroborated'),
      rows.length,
      'claim',
      'is made by two or more independent origins, and nothing contradicts it',
      'are made by two or more independent origins, and nothing contradicts them',
    ),
    ...share(
      reliable,
      board.sources.length,
      'source',
      'is graded A or B for its reliability',
      'are graded A or B for their reliability',
    ),
    ...share(
      witnessed(account),
      board.claims.length,
      'passage',
      'is noted as witnessed by whoever says so',
      'are noted as witnessed by whoever says so',
    ),
  ]
}

const witnessed = ({ craft }: Filling['account']): number =>
  craft.board.claims.filter(({ claim }) => craft.tradecraft.details.get(claim.id)?.basis === 'witnessed').length

function gapsOf({ account, matrix: { rows }, noted }: Filling): readonly string[] {
  const { board } = account.craft
  const count = (test: (row: MatrixRow) => boolean) => rows.filter(test).length
  const undescribed = board.sources.filter((source) =>
    (['access', 'trackRecord', 'bias', 'currency'] as const).every((field) => noted(source, field) === undefined),
  ).length
  const ungraded = board.sources.filter((source) => board.reliability(source).length === 0).length
  const claims = rows.length
  const sources = board.sources.length
  return [
    ...share(
      count(({ status }) => status === 'no-source'),
      claims,
      'claim',
      'has no source',
      'have no source',
    ),
    ...share(
      count(({ corroboration }) => corroboration.origins.length === 1),
      claims,
      'claim',
      'goes back to one origin',
      'go back to one origin each',
    ),
    ...share(
      count(({ status }) => status === 'contradicted'),
      claims,
      'claim',
      'is contradicted',
      'are contradicted',
    ),
    ...share(
      count(({ claims }) => claims.every(({ credibility }) => credibility.length === 0)),
      claims,
      'claim',
      'is not graded for its credibility',
      'are not graded for their credibility',
    ),
    ...share(ungraded, sources, 'source', 'is not graded for its reliability', 'are not graded for their reliability'),
    ...share(
      undescribed,
      sources,
      'source',
      'has no descriptor: nothing says how it comes to know',
      'have no descriptor: nothing says how they come to know',
    ),
  ]
}

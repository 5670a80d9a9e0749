import type { ExportAccount } from '../export-account'
import type { ExportedChange } from '../history'
import type { AnnotationRecord, GradeRecord, Named } from '../records/annotation-record'
import type { LinkRecord } from '../records/link-record'
import { type Records, recordsOf } from '../records/records'
import { isoTime } from '../time'
import { type Columns, type Table, tableOf } from './table'

/** Both tables of an account: its passages, and the links between them. */
const tablesOf = ({ annotations, links }: Records): { readonly annotations: Table; readonly links: Table } => ({
  annotations: tableOf('Annotations', annotationColumns, annotations),
  links: tableOf('Links', linkColumns, links),
})

/** The tables of a workbook: both, and where it is to be in it the history. */
export function sheetsOf(account: ExportAccount): readonly Table[] {
  const { annotations, links } = tablesOf(recordsOf(account))
  const { history } = account
  return [annotations, links, ...(history ? [tableOf('History', historyColumns, history)] : [])]
}

/** Both as one, for a file that can hold only one table: each row says in its first column what it is of. */
export function oneTable(records: Records): Table {
  const { annotations, links } = tablesOf(records)
  const columns = [...new Set([...annotations.columns, ...links.columns])]
  const laidOut = (record: string, table: Table) => {
    const from = columns.map((column) => table.columns.indexOf(column))
    return table.rows.map((row) => [record, ...from.map((at) => (at < 0 ? undefined : row[at]))])
  }
  return {
    name: 'Annotations and links',
    columns: ['record', ...columns],
    rows: [...laidOut('annotation', annotations), ...laidOut('link', links)],
  }
}

const names = (all: readonly Named[] = []) => all.map(({ name }) => name).join('; ')

const grades = (all: readonly GradeRecord[] = []) => [...new Set(all.map(({ value }) => value))].join(' ')

const held = ({ verdicts = [] }: AnnotationRecord, wanted: string) =>
  verdicts.filter(({ verdict }) => verdict === wanted).length || undefined

const annotationColumns: Columns<AnnotationRecord> = [
  ['id', ({ id }) => id],
  ['type', ({ kind }) => kind],
  ['quote', ({ quote }) => quote],
  ['place', ({ place }) => place],
  ['start', ({ ranges }) => ranges[0]?.[0]],
  ['end', ({ ranges }) => ranges.at(-1)?.[1]],
  ['pieces', ({ ranges }) => ranges.map((range) => range.join('-')).join(' ')],
  ['positions in', ({ positionsIn }) => positionsIn],
  ['note', ({ note }) => note],
  ['tags', ({ tags }) => tags?.join('; ')],
  ['who', ({ who }) => who?.name],
  ['reliability', ({ who }) => who && grades(who.reliability)],
  ['source kind', ({ details }) => details?.sourceKind],
  ['statement', ({ details }) => details?.statement],
  ['said by', ({ claim }) => claim && names(claim.saidBy)],
  ['passed on by', ({ claim }) => claim && names(claim.passedOnBy)],
  ['about', ({ claim }) => claim && names(claim.about)],
  ['credibility', ({ claim }) => claim && grades(claim.credibility)],
  ['mentions', ({ claim }) => claim?.mentions],
  ['sources', ({ claim }) => claim?.sources],
  ['independent origins', ({ claim }) => claim?.independentOrigins],
  ['mentions not read', ({ claim }) => claim?.unread || undefined],
  ['contradicts', ({ claim }) => claim?.contradicts.join(' ')],
  ['supported by', ({ claim }) => claim?.supportedBy.join(' ')],
  ['modality', ({ details }) => details?.modality],
  ['polarity', ({ details }) => details?.polarity],
  ['basis', ({ details }) => details?.basis],
  ['level', ({ details }) => details?.level],
  ['event time', ({ details }) => details?.eventTime],
  ['event place', ({ details }) => details?.place],
  ['status', ({ details }) => details?.status],
  ['agree', (record) => held(record, 'agree')],
  ['dispute', (record) => held(record, 'dispute')],
  ['unsure', (record) => held(record, 'unsure')],
  ['replies', ({ replies }) => replies?.length],
  ['by', ({ by }) => by.name],
  ['at', ({ at }) => at],
]

const linkColumns: Columns<LinkRecord> = [
  ['id', ({ id }) => id],
  ['type', ({ type }) => type],
  ['from', ({ from }) => from.id],
  ['from words', ({ from }) => from.name],
  ['to', ({ to }) => to.id],
  ['to words', ({ to }) => to.name],
  ['reporting words', ({ cue }) => cue],
  ['quotation', ({ quotation }) => quotation],
  ['role', ({ role }) => role],
  ['by', ({ by }) => by.name],
  ['at', ({ at }) => at],
]

const historyColumns: Columns<ExportedChange> = [
  ['at', ({ at }) => isoTime(at)],
  ['by', ({ name }) => name],
  ['change', ({ did }) => did],
]

import type { AnnotationId } from '../../account/annotation'
import type { Citation, CitedPassage } from '../../report/citation'
import { citedPassage, type Passages } from '../../report/cited-passage'
import type { ReportHead, ReportText } from '../../report/report'
import type { Waiver } from '../../tradecraft/waiver'
import type { ExportAccount } from '../export-account'
import { nameOf } from '../name-of'
import { protectCitation } from './protect-citation'
import { protectText } from './protect-text'

/** A report as an exporter sees it: plain values at one moment. */
export interface ExportReport {
  readonly head: ReportHead
  readonly text: ReportText
  /** The account that it belongs to. */
  readonly account: ExportAccount
  /** What keeps it from being cited, in sentences, each once; none where nothing does. */
  readonly standing: readonly string[]
  readonly waived: readonly WaivedFinding[]
  /** Words of protected names that still stand alone in it. */
  readonly partsLeft: readonly string[]
  /** A passage of the account as it would be cited now; undefined where it does not stand. */
  now(annotation: AnnotationId): CitedPassage | undefined
}

/** What a check says, and that somebody has let it stand. */
export interface WaivedFinding {
  readonly message: string
  readonly reason: string
  readonly by: string
  /** ms since 1970. */
  readonly at: number
}

/** What a check says of a report. */
export interface Finding {
  readonly message: string
  readonly waiver: Waiver | undefined
}

/** The report as it stands in an account, with what its checks say. */
export interface ReportMaterial {
  readonly head: ReportHead
  readonly text: ReportText
  readonly findings: readonly Finding[]
}

/**
 * A report to be exported. Where the account is one whose protected sources are called by their release labels, so are they
 * in all of the report.
 * @param passages of that account
 */
export function exportReport(
  account: ExportAccount,
  { head, text, findings }: ReportMaterial,
  passages: Passages,
): ExportReport {
  const { protection, people } = account
  const say = (words: string): string => protection?.replace(words).text ?? words
  const cite = (citation: Citation): Citation => (protection ? protectCitation(citation, account, passages) : citation)
  const told = {
    head: { ...head, title: say(head.title) },
    text: protection ? protectText(text, protection, cite) : text,
    standing: [...new Set(findings.flatMap(({ message, waiver }) => (waiver ? [] : [say(message)])))],
    waived: findings.flatMap(({ message, waiver }) =>
      waiver
        ? [{ message: say(message), reason: say(waiver.reason), by: nameOf(people, waiver.by), at: waiver.at }]
        : [],
    ),
  }
  const partsLeft = protection?.partsIn([account.title, told]) ?? []
  return { ...told, account, partsLeft, now: (id) => citedPassage(id, passages) }
}

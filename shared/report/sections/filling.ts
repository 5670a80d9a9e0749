import type { Annotation, AnnotationId } from '../../account/annotation'
import { shortWords } from '../../account/short-quote'
import type { ExportAccount } from '../../exporting/export-account'
import { protectedNames } from '../../exporting/protect/protected-names'
import { nameReplacer } from '../../exporting/protect/replace-names'
import { lastOf } from '../../in-steps'
import { isolate } from '../../text/isolate'
import type { DetailFields, DetailName } from '../../tradecraft/details'
import { claimsElsewhere } from '../../tradecraft/join-elsewhere'
import { type Matrix, matrixInSteps } from '../../tradecraft/matrix/matrix'
import { citedPassage } from '../cited-passage'
import { exportedPassages } from '../exported-passages'
import type { Inlines, ReportHead, ReportText } from '../report'

/** What a section is filled from: the account as it is, and the report that it stands in. */
export interface Filling {
  readonly account: ExportAccount
  readonly matrix: Matrix
  readonly head: ReportHead
  readonly text: ReportText
  /** A citation of a passage with a blank before it; nothing for one that does not stand. */
  readonly cite: (id: AnnotationId) => Inlines
  /** Undefined for one that does not stand. */
  readonly passage: (id: AnnotationId) => Annotation | undefined
  /** What somebody is called: a source with a release label by that. */
  readonly called: (id: string) => string
  /** Whether somebody is a source with a release label. */
  readonly isProtected: (id: string) => boolean
  /** Words without the names of sources with release labels. */
  readonly say: (words: string) => string
  /** What a claim states, else its words in quotation marks; of other accounts too. */
  readonly claimWords: (id: string) => string
  /** What is noted of somebody, in whichever of their passages. */
  readonly noted: <F extends DetailName>(id: string, field: F) => DetailFields[F] | undefined
}

type OfAccount = Omit<Filling, 'head' | 'text'>

const made = new WeakMap<ExportAccount, OfAccount>()

/** The same account is gone through once for all its sections. */
export function fillingOf(account: ExportAccount, report: Pick<Filling, 'head' | 'text'>): Filling {
  const known = made.get(account) ?? ofAccount(account)
  made.set(account, known)
  return { ...known, ...report }
}

function ofAccount(account: ExportAccount): OfAccount {
  const { id: accountId, annotations, craft } = account
  const { tradecraft, elsewhere, board } = craft
  const { identities } = board.corroborations
  const matrix = lastOf(matrixInSteps(annotations, tradecraft, elsewhere))
  const passages = exportedPassages(account)
  const { labels, clean } = protectedNames({ text: account.text, annotations, tradecraft, elsewhere })
  const replace = labels.size > 0 ? nameReplacer(labels) : undefined
  const say = (words: string) => replace?.(words).text ?? words
  const farWords = claimsElsewhere(elsewhere)
  const labelOf = (id: string) =>
    identities
      .all(id)
      .flatMap((one) => tradecraft.details.get(one)?.releaseLabel ?? [])
      .sort()
      .slice(0, 1)
      .map(clean)[0]
  return {
    ...{ account, matrix },
    cite: (id) => {
      const cited = citedPassage(id, passages)
      const citation = cited && ({ type: 'citation', citation: { account: accountId, annotation: id, cited } } as const)
      return citation ? [{ type: 'text', text: ' ' }, citation] : []
    },
    passage: passages.annotation,
    called: (id) => shortWords(labelOf(id) ?? craft.nameOf(id), longestName),
    isProtected: (id) => labelOf(id) !== undefined,
    say,
    claimWords: (id) => {
      const annotation = passages.annotation(id)
      const statement = tradecraft.details.get(id)?.statement ?? farWords.get(id)?.words
      if (statement !== undefined) return isolate(say(statement))
      return annotation ? `“${isolate(shortWords(passages.quote(annotation.ranges), longestQuote))}”` : craft.nameOf(id)
    },
    noted: (id, field) =>
      identities
        .all(id)
        .map((one) => tradecraft.details.get(one)?.[field])
        .find((value) => value !== undefined),
  }
}

const longestName = 200
const longestQuote = 240

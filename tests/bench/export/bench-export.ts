import { promises as fs } from 'node:fs'
import { hashOfText, sha256 } from '../../../main/account-file/evidence'
import { annotatedPdf } from '../../../main/exporting/annotated-pdf/annotated-pdf'
import { contentsOf, type WrittenFormat } from '../../../main/exporting/contents'
import { type ReportFormat, reportContents } from '../../../main/exporting/report/report-contents'
import { importDocument } from '../../../main/importing/import-document'
import { readPlacedText } from '../../../main/importing/pdf/placed-text'
import type { Annotation } from '../../../shared/account/annotation'
import type { ExportAccount } from '../../../shared/exporting/export-account'
import { exportedCraft } from '../../../shared/exporting/exported-craft'
import { exportFormats } from '../../../shared/exporting/format'
import { escapeHtml } from '../../../shared/exporting/html/escape'
import { type ExportReport, exportReport } from '../../../shared/exporting/report/export-report'
import { reportPage } from '../../../shared/exporting/report/html/report-page'
import { tellReport } from '../../../shared/exporting/report/tell-report'
import { citedPassage } from '../../../shared/report/cited-passage'
import { exportedPassages } from '../../../shared/report/exported-passages'
import type { ReportBlock } from '../../../shared/report/report'
import type { Link } from '../../../shared/tradecraft/link'
import { noTradecraft } from '../../../shared/tradecraft/tradecraft'
import { peakMemory } from '../peak-memory'
import { createAccount, createAnnotations } from '../reader/bench-account'

// `formats` prints what can be written; `write FORMAT COUNT` writes an account with so many annotations, each claim attributed,
// and prints how long that took and the most memory that the process has had. `write nothing COUNT` only makes the account.
// `report FORMAT` writes a report of 1,000 paragraphs and 500 citations on one with 10,000. `page COUNT FILE` writes the text of
// an account and `report-page FILE` a report as they are printed; `mark COUNT PDF` marks so many passages in a PDF, of which
// `place PDF` only reads what stands where, as that does first.

async function main([what = '', ...args]: readonly string[]): Promise<unknown> {
  const [first = '', second = ''] = args
  switch (what) {
    case 'formats':
      return print(exportFormats.filter((one) => !/pdf/.test(one)))
    case 'write': {
      const account = accountWith(Number(second))
      return measure(async () => (first === 'nothing' ? '' : contentsOf(account, first as WrittenFormat, '')))
    }
    case 'report': {
      const report = reportOn(accountWith(10_000))
      return measure(() => reportContents(report, first as ReportFormat, ''))
    }
    case 'page':
      return fs.writeFile(second, pageOf(accountWith(Number(first))))
    case 'report-page':
      return fs.writeFile(first, reportPage(tellReport(reportOn(accountWith(10_000))), 'Attest', []))
    case 'place': {
      const bytes = await fs.readFile(first)
      return measure(async () => {
        const placed = await readPlacedText(bytes, [], undefined)
        if (!placed.ok) throw new Error(placed.error.kind)
        return ''
      })
    }
    case 'mark': {
      const bytes = await fs.readFile(second)
      const account = await accountOfPdf(bytes, Number(first))
      const original = { sha256: sha256(bytes), name: 'printed.pdf', mediaType: 'application/pdf', bytes }
      return measure(async () => {
        const marked = await annotatedPdf(account, original)
        if (!marked.ok) throw new Error(marked.error)
        return marked.value.pdf
      })
    }
  }
}

async function measure(write: () => Promise<string | Uint8Array>): Promise<void> {
  const begun = performance.now()
  const contents = await write()
  print({ ms: performance.now() - begun, bytes: Buffer.from(contents).length, peak: peakMemory() })
}

/** Its text, as somebody might have printed it whom an account is made of. */
const pageOf = ({ text, blocks }: ExportAccount): string =>
  `<!doctype html><meta charset="utf-8"><title>An account</title>${blocks.map(({ start, end }) => `<p>${escapeHtml(text.slice(start, end))}</p>`).join('')}`

/** As it is imported, with passages spread over all of it. */
async function accountOfPdf(bytes: Uint8Array, count: number): Promise<ExportAccount> {
  const read = await importDocument({ bytes, fileName: 'printed.pdf' })
  if (!read.ok) throw new Error(read.error.kind)
  const { text, blocks } = read.value
  const annotations = createAnnotations({ text, blocks }, count)
  return { ...accountWith(1), ...{ text, blocks, annotations }, textSha256: hashOfText(text) }
}

/** Every other paragraph rests on a passage of its own. */
function reportOn(account: ExportAccount): ExportReport {
  const passages = exportedPassages(account)
  const cited = account.annotations.filter((_, index) => index % 20 === 0)
  const blocks = Array.from({ length: 1000 }, (_, index): ReportBlock => {
    const text = 'What was heard at the warehouse agrees with what the night shift wrote down on the same day. '.repeat(
      4,
    )
    const annotation = index % 2 === 0 ? cited[index / 2]?.id : undefined
    const now = annotation === undefined ? undefined : citedPassage(annotation, passages)
    const citation = now && { account: account.id, annotation: annotation as string, cited: now }
    return {
      type: 'paragraph',
      inlines: [{ type: 'text', text }, ...(citation ? [{ type: 'citation' as const, citation }] : [])],
    }
  })
  const head = {
    id: 'r',
    title: 'The night shift',
    yardstick: 'icd-203',
    template: 'blank',
    by: 'mara',
    at: 0,
    deleted: null,
  } as const
  return exportReport(account, { head, text: { blocks }, findings: [] }, passages)
}

function accountWith(count: number): ExportAccount {
  const made = createAccount(count * 100)
  const annotations = createAnnotations(made, count)
  return {
    ...made,
    id: '7c1c2a52-1111-8222-8333-444444444444',
    textSha256: 'ab12'.repeat(16),
    meta: {},
    annotations,
    tags: new Map(),
    craft: exportedCraft(made.text, annotations, { ...noTradecraft, links: attributionsOf(annotations) }),
    discussions: new Map(),
    people: { mara: { name: 'Mara', colour: 1 } },
    leftOut: [],
    exportedAt: 0,
    app: 'Attest',
  }
}

/** Each claim to the source before it. */
function attributionsOf(annotations: readonly Annotation[]): ReadonlyMap<string, Link> {
  const links = new Map<string, Link>()
  let source: string | undefined
  for (const { id, kind } of annotations) {
    if (kind === 'source') source = id
    if (kind !== 'claim' || source === undefined) continue
    const bare = { cue: [], quotation: null, role: null, by: 'mara', at: 0, deleted: null }
    links.set(`l${id}`, { id: `l${id}`, type: 'attributed-to', from: id, to: source, ...bare })
  }
  return links
}

const print = (value: unknown): boolean => process.stdout.write(`${JSON.stringify(value)}\n`)

void main(process.argv.slice(2))

import fc from 'fast-check'
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { exportAccount } from '../../../../main/exporting/export-account'
import { type ReportFormat, reportContents, reportFormats } from '../../../../main/exporting/report/report-contents'
import { plainTextBlocks } from '../../../../main/importing/plain-text/plain-text-blocks'
import type { Genesis } from '../../../../shared/account/genesis'
import { nameReplacer } from '../../../../shared/exporting/protect/replace-names'
import { exportReport } from '../../../../shared/exporting/report/export-report'
import { protectCitation } from '../../../../shared/exporting/report/protect-citation'
import { protectText } from '../../../../shared/exporting/report/protect-text'
import type { Citation } from '../../../../shared/report/citation'
import type { Inline, ReportBlock } from '../../../../shared/report/report'
import { cite, headOf, paragraph, passagesIn, reportOn, words } from '../../../fixtures/sample-report'
import { Noted } from '../../../support/noted'

const text = 'Karim Haddad said that two trucks left.\n\nقال كريم حداد ذلك.'

function account(protects: boolean, isGone = false) {
  const noted = new Noted(text)
  noted.tagWords('source', 's', 'Karim Haddad')
  noted.tagWords('source', 'arabic', 'كريم حداد')
  noted.tagWords('claim', 'c', 'Karim Haddad said that two trucks left')
  noted.do({ type: 'make-entity', id: 'e1', entityType: 'person', name: 'Karim Haddad' })
  for (const id of ['s', 'arabic']) noted.set(id, 'entity', 'e1')
  noted.set('e1', 'releaseLabel', 'a driver')
  noted.set('c', 'statement', 'Karim Haddad saw two trucks.')
  noted.link('c', 'attributed-to', 's')
  noted.doc.getMap('meta').set('title', 'Talk with Karim Haddad')
  if (isGone) noted.do({ type: 'delete', id: 'c' })
  const genesis = { textSha256: 'ab12'.repeat(16) } as Genesis
  const source = { text, blocks: plainTextBlocks(text) }
  const id = 'acc00000-1111-8222-8333-444444444444'
  return exportAccount({ id, genesis, source, doc: noted.doc }, 'Attest', { protects })
}

/** What was cited before the source had the name that it has now. */
function formerly(citation: Inline): Inline {
  if (citation.type !== 'citation') throw new Error('not a citation')
  const { cited } = citation.citation
  return { ...citation, citation: { ...citation.citation, cited: { ...cited, sources: ['Kamil Khoury'] } } }
}

function blocks(): readonly ReportBlock[] {
  const cited = cite(account(false), 'c')
  const other: Citation = { ...(cited as Extract<Inline, { type: 'citation' }>).citation, account: 'another' }
  return [
    { type: 'heading', level: 1, inlines: [words('What Karim Haddad saw')] },
    {
      ...paragraph(words('Ka', 'bold'), words('rim ', 'italic'), cited, words('Had'), words('dad', 'code'), cited),
      judgment: { assumptions: 'That karim haddad was there.', restsOn: ['c'] },
    } as ReportBlock,
    paragraph(words('Karim'), { type: 'break' }, words('Haddad'), formerly(cited), {
      type: 'citation',
      citation: other,
    }),
    { type: 'quote', inlines: [words('قال كريم '), words('حداد', 'bold')] },
    paragraph({ type: 'link', url: 'https://paper.example/karim-haddad', inlines: [words('Kar'), words('im Haddad')] }),
    paragraph({
      type: 'link',
      url: 'https://paper.example/%D9%83%D8%B1%D9%8A%D9%85+%D8%AD%D8%AF%D8%A7%D8%AF',
      inlines: [words('there')],
    }),
    {
      type: 'list',
      list: 'bullet',
      items: [
        {
          inlines: [words('Karim Haddad')],
          below: [
            { type: 'list', list: 'check', items: [{ inlines: [words('KARIM HADDAD')], checked: true, below: [] }] },
          ],
        },
      ],
    },
    { type: 'table', rows: [[{ header: true, inlines: [words('Karim Haddad')] }]] },
    {
      type: 'section',
      section: 'actors',
      filledAt: 1,
      blocks: [paragraph(words('Karim Haddad, also “Karim Haddad”'))],
    },
  ]
}

function report(protects: boolean) {
  const head = headOf({ title: 'Karim Haddad and the trucks' })
  const findings = [
    { message: '“Karim Haddad” is named.', waiver: undefined },
    {
      message: 'Karim Haddad again.',
      waiver: { check: 'c', target: 't', reason: 'Karim Haddad agreed.', by: 'x', at: 0 },
    },
  ]
  const exported = account(protects)
  return exportReport(exported, { head, text: { blocks: blocks() }, findings }, passagesIn(exported))
}

async function bytesOf(format: ReportFormat, protects: boolean): Promise<string> {
  const contents = Buffer.from(await reportContents(report(protects), format, ''))
  if (format !== 'docx') return contents.toString()
  return Object.entries(unzipSync(contents))
    .map(([name, bytes]) => `${name}\n${Buffer.from(bytes).toString()}`)
    .join('\n')
}

/** Without what a form puts between the letters of a name that is bold in part. */
const unmarked = (bytes: string) => bytes.replace(/<[^>]*>|\[\^\d+\]|\[\d+\]|[*_`\\]/g, '')

describe('a protected source in a report', () => {
  it('leaves a report that speaks of no sum but that it is withheld', async () => {
    expect(await bytesOf('txt', true)).toMatch(/SHA-256 of the text as it was captured\s+is\s+withheld/)
    expect(await bytesOf('txt', true)).not.toContain('with this SHA-256')
    expect(await bytesOf('txt', false)).toContain('with this SHA-256')
  })

  it.each(reportFormats.filter((format) => format !== 'print'))(
    'is named nowhere in the bytes of %s',
    async (format) => {
      const bytes = await bytesOf(format, true)
      expect(bytes).toContain('a driver')
      for (const told of [bytes, unmarked(bytes)])
        expect(told.match(/.{0,40}(karim|haddad|كريم|حداد|khoury|%D9%83%D8%B1).{0,40}/giu)).toBeNull()
      // The same report tells it where nobody is protected.
      expect(await bytesOf(format, false)).toMatch(/Karim Haddad/)
    },
  )

  it('is told of where a part of its name still stands alone in the report', () => {
    const partsIn = (sentence: string) => reportOn(account(true), [paragraph(words(sentence))]).partsLeft
    expect(partsIn('What Haddad says is not sure.')).toEqual(['Haddad'])
    expect(partsIn('What Karim Haddad says is not sure.')).toEqual([])
    expect(reportOn(account(true), [], { title: 'On Haddad' }).partsLeft).toEqual(['Haddad'])
  })

  it('does not make a passage look moved, reworded or said by another', () => {
    const { now, text: told } = report(true)
    const first = told.blocks[1]
    const citation = first?.type === 'paragraph' ? first.inlines.find((one) => one.type === 'citation') : undefined
    expect(citation?.type === 'citation' && citation.citation.cited).toEqual(now('c'))
  })

  it('is told by its label of a passage that is gone, and by no name that nobody knows any more', () => {
    const gone = account(true, true)
    const sourcesOf = (inline: Inline) =>
      inline.type === 'citation' && protectCitation(inline.citation, gone, passagesIn(gone)).cited.sources
    const cited = cite(account(false), 'c')
    expect(sourcesOf(cited)).toEqual(['a driver'])
    expect(sourcesOf(formerly(cited))).toEqual(['a name that is withheld'])
  })

  it('is not found however the name is parted', () => {
    const replace = nameReplacer(new Map([['Karim Haddad', 'a driver']]))
    const whole = 'He asked Karim Haddad why.'
    const cuts = fc.uniqueArray(fc.integer({ min: 1, max: whole.length - 1 }), { maxLength: 6 })
    fc.assert(
      fc.property(cuts, (at) => {
        const ends = [...at.sort((a, b) => a - b), whole.length]
        const inlines = ends.map((end, i) =>
          words(whole.slice(ends[i - 1] ?? 0, end), ...(i % 2 ? (['bold'] as const) : [])),
        )
        const all = { replace, tells: (said: string) => replace(said).text !== said }
        const { blocks: told } = protectText({ blocks: [paragraph(...inlines)] }, all, (citation) => citation)
        const said = told.flatMap((block) => (block.type === 'paragraph' ? block.inlines : []))
        expect(said.map((one) => (one.type === 'text' ? one.text : '')).join('')).toBe('He asked a driver why.')
      }),
    )
  })
})

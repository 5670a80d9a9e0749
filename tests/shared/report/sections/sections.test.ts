import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { ExportAccount } from '../../../../shared/exporting/export-account'
import { filledBlocks } from '../../../../shared/report/block-values'
import { checkedFromExport } from '../../../../shared/report/checks/checked-from-export'
import { reportFindings } from '../../../../shared/report/checks/checks'
import { readReportText } from '../../../../shared/report/read-report'
import type { ReportBlock } from '../../../../shared/report/report'
import { type SectionKind, sectionKinds } from '../../../../shared/report/section'
import { fillSection } from '../../../../shared/report/sections/fill-section'
import { templateNames } from '../../../../shared/report/template'
import { templateBlocks } from '../../../../shared/report/templates'
import { citationsIn, wordsOf } from '../../../../shared/report/words'
import { writeReportText } from '../../../../shared/report/write-report'
import { directionOf } from '../../../../shared/text/direction'
import { accountOf, exportedOf } from '../../../fixtures/export-account'
import { headOf, notedArabic, notedEnglish, paragraph } from '../../../fixtures/reports'
import { Noted } from '../../../support/noted'

const fill = (kind: SectionKind, account: ExportAccount, blocks: readonly ReportBlock[] = []) =>
  fillSection(kind, account, { head: headOf(), text: { blocks } })

const words = (kind: SectionKind, account: ExportAccount, blocks: readonly ReportBlock[] = []) =>
  fill(kind, account, blocks).map(wordsOf).join('\n').replaceAll('\ufffc', '*')

/** An account of which there is something to say in every section. */
function noted(): Noted {
  const noted = notedEnglish()
  noted.doc.getMap('meta').set('title', 'The depot')
  noted.doc.getMap('meta').set('outlet', 'The Courier')
  noted.set('trucks', 'eventTime', '2024-03-05T05:12')
  noted.set('engines', 'eventTime', '2024-03-04~/2024-03-05')
  noted.set('gate', 'modality', 'possible')
  noted.link('none', 'contradicts', 'trucks')
  noted.link('trucks', 'same-as', 'engines')
  noted.link('trucks', 'about', 'depot')
  noted.do({ type: 'make-tag', id: 'when', kind: 'claim', name: 'When did they leave?', colour: 'stone' })
  noted.do({ type: 'tag', id: 'trucks', tag: 'when' })
  noted.do({ type: 'give-verdict', on: 'gate', verdict: 'dispute', reason: 'Too dark.' })
  noted.do({ type: 'waive', check: 'grade-missing', target: 'gate', reason: 'It is minor.' })
  return noted
}

describe('a section', () => {
  const account = exportedOf(noted())

  it.each(sectionKinds)('%s is made of what may stand in a report, and says so twice alike', (kind) => {
    const blocks = fill(kind, account)
    expect(filledBlocks.parse(blocks)).toEqual(blocks)
    expect(fill(kind, exportedOf(noted()))).toEqual(blocks)
    expect(blocks.map(wordsOf).join('').trim()).not.toBe('')
  })

  it.each(sectionKinds)('%s is up to date after it was written into a report and read again', (kind) => {
    const doc = new Y.Doc()
    writeReportText(doc, [{ type: 'section', section: kind, filledAt: 1, blocks: fill(kind, account) }])
    expect(reportFindings(checkedFromExport(account, headOf(), readReportText(doc)))).toEqual([])
  })

  it.each(sectionKinds)('%s says in a sentence what an empty account has not', (kind) => {
    const empty = words(kind, accountOf('Nothing is tagged.'))
    expect(empty).toMatch(/\.$/)
    expect(empty).not.toMatch(/\b0 of\b|undefined|NaN/)
  })

  it('says of how many claims no source is named', () => {
    const told = (...withSource: readonly string[]) => {
      const bare = new Noted('One. Two. Three. The clerk.')
      for (const claim of ['One', 'Two', 'Three']) bare.tagWords('claim', claim, claim)
      bare.tagWords('source', 'clerk', 'The clerk')
      for (const claim of withSource) bare.link(claim, 'attributed-to', 'clerk')
      return words('source-summary', exportedOf(bare))
    }
    const word = 'on the word of 1 source; it goes back to 1 independent origin.'
    expect(told('One', 'Two', 'Three')).toContain(`It makes 3 claims ${word}`)
    expect(told('One', 'Two')).toContain(
      `It makes 3 claims, and no source is named for 1 of them. The others are ${word}`,
    )
    expect(told('One')).toContain(`It makes 3 claims, and no source is named for 2 of them. The other is ${word}`)
    expect(told()).toContain('It makes 3 claims, and no source is named for any of them.')
    const one = new Noted('One.')
    one.tagWords('claim', 'One', 'One')
    expect(words('source-summary', exportedOf(one))).toContain('It makes 1 claim, and no source is named for it.')
  })

  it('counts sources and origins, and tells where there are gaps', () => {
    const told = words('source-summary', account)
    expect(told).toContain('This report draws on one account, “The depot” (The Courier).')
    expect(told).toContain('It makes 5 claims on the word of 4 sources; they go back to 3 independent origins.')
    expect(told).toContain('1 of 4 sources is graded A or B for its reliability.')
    expect(told).toContain('2 of 5 claims are contradicted.')
  })

  it('puts claims below their questions, with who says so, both grades and what speaks against them', () => {
    const told = words('claims', account)
    expect(told.indexOf('When did they leave?')).toBeLessThan(told.indexOf('Without a question'))
    expect(told).toContain(
      [
        '“two trucks left the depot at 05:12” * *',
        'Said by The clerk and A neighbour.',
        'Reliability: The clerk B, usually reliable. Credibility: 2, probably true.',
        '2 mentions · 2 sources · 2 independent origins.',
        'Contradicted by “any truck had left” *',
      ].join('\n'),
    )
    expect(told).toContain('Possible: “the gate was open” *')
    expect(told).toContain('Denied: “any truck had left” *')
  })

  it('lays claims against sources, in tables that a page can hold', () => {
    expect(words('matrix', account)).toContain('two trucks left. It may have been three” *\t\t○ repeats\t\t')
    const wide = new Noted()
    for (let i = 0; i < 12; i++) {
      wide.tag('claim', `c${i}`)
      wide.tag('source', `s${i}`)
      wide.link(`c${i}`, 'attributed-to', `s${i}`)
    }
    const blocks = fill('matrix', exportedOf(wide))
    const tables = blocks.filter((block) => block.type === 'table')
    expect(tables.map(({ rows }) => [rows.length, rows[0]?.length])).toEqual([
      [6, 6],
      [6, 6],
      [3, 3],
    ])
    expect(blocks.map(wordsOf)).toContain('Sources 6 to 10 of 12')
  })

  it('orders what is said by when it is said to have been', () => {
    expect(words('timeline', account).split('\n').slice(2, 5)).toEqual([
      '2024-03-04 to 2024-03-05, uncertain\t“heard engines before dawn” *\tThe clerk and A neighbour',
      '2024-03-05 05:12\t“two trucks left the depot at 05:12” *\tThe clerk and A neighbour',
      'said without a time\t“the gate was open” *\tThe clerk',
    ])
  })

  it('tells disagreements, and waivers with their reasons', () => {
    const told = words('disagreements', account)
    expect(told).toContain('“two trucks left the depot at 05:12” *\nContradicted by “any truck had left” *')
    expect(told).toContain('“the gate was open” *\nDisputed by Somebody: Too dark.')
    expect(words('waived', account)).toContain('At “the gate was open”. Waived by Somebody on 1970-01-01: It is minor.')
  })

  it.each(sectionKinds)('%s says nothing in English in a line that reads from right to left', (kind) => {
    const arabic = notedArabic()
    arabic.tagWords('actor', 'clerk', 'الحارس')
    arabic.do({ type: 'make-entity', id: 'karim', entityType: 'person', name: 'كريم' })
    arabic.set('clerk', 'entity', 'karim')
    arabic.link('trucks', 'about', 'clerk')
    arabic.link('none', 'contradicts', 'trucks')
    arabic.link('none', 'contradicts', 'engines')
    arabic.do({ type: 'give-verdict', on: 'trucks', verdict: 'dispute', reason: 'Too dark.' })
    arabic.do({ type: 'give-verdict', on: 'guard', verdict: 'dispute', reason: 'No guard.' })
    const lines = words(kind, exportedOf(arabic)).split(/[\n\t]/)
    expect(lines.filter((line) => directionOf(line) === 'rtl' && /[a-z]{2}/i.test(line))).toEqual([])
  })

  it('tells the waivers of its own report as long as they hold', () => {
    const own = noted()
    const blocks = [paragraph('They may have left.')]
    const [finding] = reportFindings(checkedFromExport(exportedOf(own), headOf(), { blocks }))
    own.do({ type: 'waive', check: finding?.check ?? '', target: finding?.target ?? '', reason: 'As he put it.' })
    const waived = exportedOf(own)
    expect(words('waived', waived, blocks)).toContain('“may” does not say how likely it is. Waived by Somebody')
    expect(words('waived', waived, [paragraph('They left.')])).not.toContain('As he put it.')
  })

  it('names nobody who is protected, but in quotations', () => {
    const hidden = noted()
    hidden.set('clerk', 'releaseLabel', 'Source 7')
    hidden.set('weekly', 'bias', 'The clerk is its owner.')
    hidden.grade('weekly', 'D')
    const account = exportedOf(hidden)
    for (const kind of sectionKinds) expect(words(kind, account).toLowerCase(), kind).not.toContain('the clerk')
    expect(words('sources', account)).toContain('Source 7')
    const quoted = fill('sources', account).flatMap(citationsIn)
    expect(JSON.stringify(quoted)).not.toContain('clerk')
  })

  it('has hashes and who has worked on the account, and not when it is read', () => {
    const told = words('custody', account)
    expect(told).toContain('ab12'.repeat(16))
    expect(told).toContain('Somebody\t11 passages\t1 passage')
    expect(words('custody', { ...account, exportedAt: 5 })).toBe(told)
  })

  it('lists actors with what else they are called', () => {
    const named = new Noted('Karim Saleh left. He met Mr Saleh.')
    named.tagWords('actor', 'first', 'Karim Saleh')
    named.tagWords('actor', 'second', 'He')
    named.tagWords('actor', 'third', 'Mr Saleh')
    named.do({ type: 'make-entity', id: 'karim', entityType: 'person', name: 'Karim Saleh' })
    for (const id of ['first', 'second', 'third']) named.set(id, 'entity', 'karim')
    expect(words('actors', exportedOf(named))).toBe(
      'Karim Saleh *\nAlso: “Mr Saleh”.\nPerson. 3 passages speak of them; no claim is noted as being about them.',
    )
  })

  it('speaks of the scale of its report', () => {
    const phia = fillSection('yardstick', account, { head: headOf({ yardstick: 'phia' }), text: { blocks: [] } })
    expect(phia.map(wordsOf).join('\n')).toContain('realistic possibility\t40 to 50%')
  })

  it('is filled from an Arabic account too', () => {
    const arabic = exportedOf(notedArabic())
    for (const kind of sectionKinds) expect(filledBlocks.safeParse(fill(kind, arabic)).success).toBe(true)
    expect(words('claims', arabic)).toContain('الحارس')
  })
})

describe('a template', () => {
  it.each(templateNames)(
    '%s begins with blocks in which nothing but sections and key judgments is left to be done',
    (name) => {
      const blocks = templateBlocks[name]
      const doc = new Y.Doc()
      writeReportText(doc, blocks)
      expect(readReportText(doc).blocks).toEqual(blocks)
      const account = exportedOf(notedEnglish())
      const filled = blocks.map((block) =>
        block.type === 'section' ? { ...block, filledAt: 1, blocks: fill(block.section, account, blocks) } : block,
      )
      const left = reportFindings(checkedFromExport(account, headOf(), { blocks: filled })).map(({ check }) => check)
      expect(left).toEqual(name === 'assessment' ? ['key-judgments-without-judgment'] : [])
    },
  )
})

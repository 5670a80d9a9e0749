import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { contentsOf, nameProblem, type WrittenFormat } from '../../../main/exporting/contents'
import { exportAccount } from '../../../main/exporting/export-account'
import { plainTextBlocks } from '../../../main/importing/plain-text/plain-text-blocks'
import type { Genesis } from '../../../shared/account/genesis'
import type { ExportAccount } from '../../../shared/exporting/export-account'
import { exportFormats } from '../../../shared/exporting/format'
import { Noted } from '../../support/noted'

const text =
  'Reem Qasim, of the port, said that two trucks left.\n\nShe is sure. REEM QASIM was there.\n\nقالت ريم قاسم ذلك.'

/** An account in which a source is protected, and named in everything that an analyst can write. */
function account(protects: boolean) {
  const noted = new Noted(text)
  noted.tagWords('source', 's', 'Reem Qasim')
  noted.tagWords('source', 'arabic', 'ريم قاسم')
  noted.tagWords('source', 'she', 'She')
  noted.tagWords('claim', 'c', 'two trucks left')
  noted.do({ type: 'make-entity', id: 'e1', entityType: 'person', name: 'Reem Qasim of Basra' })
  for (const id of ['s', 'arabic', 'she']) noted.set(id, 'entity', 'e1')
  noted.set('she', 'mention', 'pronoun')
  noted.set('e1', 'releaseLabel', 'a port official')
  noted.set('e1', 'access', 'Reem Qasim keeps the gate book')
  noted.set('c', 'statement', 'Reem Qasim saw two trucks leave.')
  noted.link('c', 'attributed-to', 's')
  noted.do({ type: 'set-field', id: 'c', field: 'note', value: 'Ask Reem Qasim again' })
  noted.do({ type: 'reply', id: 'r', on: 'c', text: 'Did Reem Qasim say so?' })
  noted.doc.getMap('meta').set('title', 'Talk with Reem Qasim')
  noted.doc.getMap('meta').set('importedFrom', 'reem_qasim.txt')
  noted.doc.getMap('meta').set('url', 'https://paper.example/talk-with-reem-qasim')
  return exported(noted, protects)
}

function exported({ text, doc }: Noted, protects: boolean) {
  const genesis = { textSha256: 'ab12'.repeat(16) } as Genesis
  const source = { text, blocks: plainTextBlocks(text) }
  return exportAccount({ id: 'acc00000-1111-8222-8333-444444444444', genesis, source, doc }, 'Attest', { protects })
}

const bytesOf = (format: WrittenFormat, protects: boolean): Promise<string> => writtenAs(format, account(protects))

/** All bytes of an export, those within archives too. */
async function writtenAs(format: WrittenFormat, account: ExportAccount): Promise<string> {
  const contents = Buffer.from(await contentsOf(account, format, ''))
  if (format !== 'docx' && format !== 'xlsx') return contents.toString()
  return Object.entries(unzipSync(contents))
    .map(([name, bytes]) => `${name}\n${Buffer.from(bytes).toString()}`)
    .join('\n')
}

const formats = exportFormats.filter((format) => !/pdf/.test(format)) as readonly WrittenFormat[]

describe('a protected source', () => {
  it.each(formats)('is named nowhere in the bytes of %s, and its release label stands there', async (format) => {
    const bytes = await bytesOf(format, true)
    expect(bytes.match(/.{0,40}(reem|qasim|ريم|قاسم).{0,40}/giu)).toBeNull()
    expect(bytes).toContain('a port official')
    expect(await bytesOf(format, false)).toMatch(/Reem Qasim/)
  })

  it.each(formats)('is not named in %s by the release label of another', async (format) => {
    const noted = new Noted('Reem Qasim and Omar Sayed said that two trucks left.')
    noted.tagWords('source', 's1', 'Reem Qasim')
    noted.tagWords('source', 's2', 'Omar Sayed')
    noted.set('s1', 'releaseLabel', 'a port official')
    noted.set('s2', 'releaseLabel', 'an aide of Reem Qasim')
    expect(await writtenAs(format, exported(noted, true))).not.toMatch(/reem|qasim|omar|sayed/i)
  })

  it.each([
    ['in the text', (noted: Noted) => noted, 'Qasim nodded.'],
    ['in a note', (noted: Noted) => noted.do({ type: 'set-field', id: 'c', field: 'note', value: 'Ask Qasim' }), ''],
    ['in a reply', (noted: Noted) => noted.do({ type: 'reply', id: 'r', on: 'c', text: 'And Qasim?' }), ''],
    ['in a statement', (noted: Noted) => noted.set('c', 'statement', 'Qasim saw it.'), ''],
    ['nowhere', (noted: Noted) => noted, ''],
  ])('is told of where a part of its name still stands alone: %s', (place, write, more) => {
    const noted = new Noted(`Reem Qasim said that two trucks left. ${more}`)
    noted.tagWords('source', 's', 'Reem Qasim')
    noted.tagWords('claim', 'c', 'two trucks left')
    noted.set('s', 'releaseLabel', 'a port official')
    write(noted)
    expect(exported(noted, true).protection?.partsLeft()).toEqual(place === 'nowhere' ? [] : ['Qasim'])
  })

  it('leaves every passage on its words, and pronouns as they are', () => {
    const { text: told, annotations, blocks } = account(true)
    const words = annotations.map(({ ranges }) => ranges.map((range) => told.slice(...range)).join())
    expect(words).toEqual(['a port official', 'two trucks left', 'She', 'a port official'])
    expect(blocks.map(({ start, end }) => told.slice(start, end))).toEqual([
      'a port official, of the port, said that two trucks left.',
      'She is sure. a port official was there.',
      'قالت a port official ذلك.',
    ])
  })

  it.each([
    ['csv', /,text with release labels,/g],
    ['xlsx', /text with release labels/g],
    ['jsonl', /"positionsIn":"text with release labels"/g],
  ] as const)('has its positions in %s said to be those of the text with labels', async (format, said) => {
    expect((await bytesOf(format, true)).match(said)?.length).toBeGreaterThan(0)
    expect(await bytesOf(format, false)).not.toMatch(/with release labels/)
  })

  it('has what else is noted of it in web annotations, and no word that the label is one', async () => {
    expect(await bytesOf('jsonld', true)).toContain('access: a port official keeps the gate book')
    expect(await bytesOf('jsonld', true)).not.toContain('release-label')
    expect(await bytesOf('jsonld', false)).toContain('release-label: a port official')
  })

  it('is not named by the file either', () => {
    expect(nameProblem(account(true), '/x/reem-qasim.pdf')).toContain('choose another name')
    for (const name of ['ReemQasim', 'reem_qasim', 'REEM QASIM', 'talk-reemqasim-1'])
      expect(nameProblem(account(true), `/x/${name}.pdf`)).toContain('choose another name')
    expect(nameProblem(account(true), '/x/Talk with Reem Qasim.pdf')).toContain('choose another name')
    expect(nameProblem(account(false), '/x/Talk with Reem Qasim.pdf')).toBeUndefined()
  })
})

import { promises as fs } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { OpenAccount } from '../../../main/account/open-account'
import { reportDocument } from '../../../shared/account/schema'
import { exportFormats } from '../../../shared/exporting/format'
import type { ReportBlock } from '../../../shared/report/report'
import { writeReportText } from '../../../shared/report/write-report'
import { alice, atWork } from '../../support/account-file'
import { pdfByHand, show } from '../../support/pdf-by-hand'
import { workplace } from '../../support/workplace'

async function noted() {
  const place = await workplace()
  const tag = async (kind: string, quote: string) =>
    (await place.attest('annotate', place.account, '--kind', kind, '--quote', quote, '--occurrence', '1')).out.split(
      '\n',
    )[0] ?? ''
  const [source, claim] = [await tag('source', 'The clerk'), await tag('claim', 'nobody came')]
  await place.attest('link', place.account, '--type', 'attributed-to', '--from', claim, '--to', source)
  await place.attest('grade', place.account, source, '--scale', 'reliability', '--value', 'B', '--reason', 'Was there.')
  return place
}

describe('attest export', () => {
  // A PDF is printed by the app, and a text has none that could be marked.
  it.each(exportFormats.filter((format) => !/pdf/.test(format)))('writes what was tagged as %s', async (format) => {
    const { attest, account, at } = await noted()
    const out = at(`out.${format}`)
    expect(await attest('export', account, '--format', format, '-o', out)).toEqual({ code: 0, out: '', err: '' })
    const written = await fs.readFile(out)
    expect(written.length).toBeGreaterThan(200)
    if (!/^(xlsx|docx)$/.test(format)) expect(written.toString()).toContain('nobody came')
  })

  it.each(['html', 'md', 'txt'])('says in %s on whose word a claim stands', async (format) => {
    const { attest, account, at } = await noted()
    await attest('export', account, '--format', format, '-o', at('out'))
    const report = await fs.readFile(at('out'), 'utf8')
    expect(report.replace(/<[^>]*>|\*/g, ' ')).toMatch(/Said by\W+The clerk \(B, usually reliable\)/)
    expect(report).toContain('Was there.')
  })

  it('goes with the history and the original, and without what is not wanted', async () => {
    const { attest, account, at } = await noted()
    const arguments_ = ['--with', 'history,original', '--without', 'grades', '-o', at('out.txt')]
    expect(await attest('export', account, '--format', 'txt', ...arguments_)).toEqual({ code: 0, out: '', err: '' })
    const report = await fs.readFile(at('out.txt'), 'utf8')
    expect(report).toContain('tagged “nobody came” as claim')
    expect(report).not.toMatch(/Was there|usually reliable/)
    const { code, err } = await attest('export', account, '--format', 'txt', '--with', 'poems', '-o', at('x.txt'))
    expect(code).toBe(1)
    expect(err).toContain('not “poems”')
    expect(await fs.readFile(at('out.original.txt'), 'utf8')).toContain('nobody came')
  })

  it('is not written where the original beside it cannot be, which is said in a sentence', async () => {
    const { attest, account, at } = await noted()
    const withOriginal = (...more: readonly string[]) =>
      attest('export', account, '--format', 'txt', '--with', 'original', '-o', at('out.txt'), ...more)
    await fs.mkdir(at('out.original.txt'))
    expect(await withOriginal()).toEqual({
      code: 1,
      out: '',
      err: '“out.original.txt” is a folder; choose a file in it. Neither it nor what belongs beside it was written.\n',
    })
    await fs.rmdir(at('out.original.txt'))
    await fs.writeFile(at('out.original.txt'), 'of somebody else')
    expect(await withOriginal()).toEqual({
      code: 1,
      out: '',
      err: '“out.original.txt” is there already and is another file. Nothing was written.\n',
    })
    expect(await fs.readFile(at('out.original.txt'), 'utf8')).toBe('of somebody else')
    const entity = (await attest('entity', 'add', account, 'The clerk', '--type', 'person')).out.trim()
    await attest('set', account, entity, 'release-label=Source A')
    expect(await withOriginal('--protect')).toMatchObject({
      code: 1,
      err: expect.stringContaining('Nothing was written'),
    })
    await expect(fs.stat(at('out.txt'))).rejects.toThrow()
  })
})

describe('attest export --report', () => {
  const words = (text: string): ReportBlock => ({ type: 'paragraph', inlines: [{ type: 'text', text }] })

  async function written(...reports: readonly (readonly [id: string, title: string, block: ReportBlock])[]) {
    const place = await noted()
    const opened = await OpenAccount.open(place.account, atWork)
    if (!opened.ok) throw new Error(opened.error.kind)
    for (const [id, title, block] of reports) {
      opened.value.run([{ type: 'make-report', id, title, yardstick: 'icd-203', template: 'blank' }], alice)
      writeReportText(opened.value.reports.doc(reportDocument(id)), [block])
    }
    await opened.value.settled()
    await opened.value.close()
    return place
  }

  const [first, second] = ['0aaaaaaa-0000-4000-8000-000000000000', '0abbbbbb-0000-4000-8000-000000000000']
  const good = words('The gate stands in the east.')
  const vague: ReportBlock = { ...words('Nobody came.'), judgment: { assumptions: '', restsOn: [] } } as ReportBlock

  it.each(['html', 'docx', 'md', 'txt'])(
    'writes a report by its name or the beginning of its id as %s',
    async (format) => {
      const { attest, account, at } = await written([first, 'The gate', good])
      for (const name of ['The gate', '0aaa']) {
        const done = await attest('export', account, '--report', name, '--format', format, '-o', at('out'))
        expect(done).toEqual({ code: 0, out: '', err: '' })
        const bytes = await fs.readFile(at('out'))
        if (format !== 'docx') expect(bytes.toString()).toContain('The gate stands in the east.')
      }
    },
  )

  it('stamps one whose checks are not passed, and says so with the reasons', async () => {
    const { attest, account, at } = await written([first, 'The gate', vague])
    const { code, err } = await attest('export', account, '--report', 'The gate', '--format', 'txt', '-o', at('out'))
    expect(code).toBe(0)
    const [head, ...reasons] = err.trim().split('\n')
    expect(head).toBe('“The gate” is stamped as a draft that is not to be cited, since its checks say:')
    expect(reasons.length).toBeGreaterThan(0)
    const lines = (await fs.readFile(at('out'), 'utf8')).split('\n')
    expect(lines.slice(0, 1 + reasons.length)).toEqual(['DRAFT – NOT CITABLE', ...reasons])
  })

  it('says which reports there are where none or several are called so', async () => {
    const { attest, account, at } = await written([first, 'The gate', good], [second, 'The lamp', good])
    const refused = async (name: string, format = 'txt') =>
      (await attest('export', account, '--report', name, '--format', format, '-o', at('out'))).err
    expect(await refused('The quay')).toContain(
      'There is no report “The quay”; there are “The gate” (0aaaaaaa), “The lamp” (0abbbbbb).',
    )
    expect(await refused('0a')).toBe('“0a” could be “The gate” (0aaaaaaa), “The lamp” (0abbbbbb).\n')
    expect(await refused('The gate', 'csv')).toContain('as html, docx, md, txt or pdf, not as csv')
  })

  it.each([
    ['--with', 'history'],
    ['--without', 'grades'],
    ['--without', 'comments,grades'],
  ])('writes none %s %s, since that would do nothing', async (option, names) => {
    const { attest, account, at } = await written([first, 'The gate', good])
    const done = await attest(
      'export',
      account,
      '--report',
      'The gate',
      '--format',
      'txt',
      '-o',
      at('out'),
      option,
      names,
    )
    expect(done).toMatchObject({
      code: 1,
      err: expect.stringContaining(`--with and --without ${names.replace(',', ', ')} are`),
    })
    await expect(fs.stat(at('out'))).rejects.toThrow()
  })

  it('writes the original beside it where that is wanted', async () => {
    const { attest, account, at } = await written([first, 'The gate', good])
    const done = await attest(
      'export',
      account,
      '--report',
      'the gate',
      '--format',
      'txt',
      '-o',
      at('out.txt'),
      '--with',
      'original',
    )
    expect(done).toEqual({ code: 0, out: '', err: '' })
    expect((await fs.readFile(at('out.original.txt'), 'utf8')).length).toBeGreaterThan(0)
  })
})

describe('where an export is to be written', () => {
  it.each([
    ['no name', '', 'Say where to with -o'],
    ['a long name', `${'a'.repeat(300)}.txt`, 'is a longer name than a file or its folders may have here'],
    ['a link to itself', 'ring/out.txt', 'is a link that leads back to itself'],
  ])('is refused in a sentence where it is %s', async (_what, name, sentence) => {
    const { attest, account, at } = await workplace()
    await fs.symlink('ring', at('ring'))
    const done = await attest('export', account, '--format', 'txt', '-o', name === '' ? '' : at(name))
    expect(done).toMatchObject({ code: 1, out: '', err: expect.stringContaining(sentence) })
  })
})

describe('attest export --format annotated-pdf', () => {
  it('marks the passages in the PDF that the account was imported from', async () => {
    const { at, attest } = await workplace()
    const original = pdfByHand({ pages: [show('The clerk said that nobody came.', 72, 700)] })
    await fs.writeFile(at('b.pdf'), original)
    await attest('import', at('b.pdf'), '-o', at('b.attest'))
    await attest('annotate', at('b.attest'), '--kind', 'claim', '--quote', 'nobody came', '--author', 'Dana')
    const done = await attest('export', at('b.attest'), '--format', 'annotated-pdf', '-o', at('out.pdf'))
    expect(done).toEqual({ code: 0, out: '', err: '' })
    const marked = await fs.readFile(at('out.pdf'))
    expect(marked.subarray(0, original.length).equals(Buffer.from(original))).toBe(true)
    expect(marked.length).toBeGreaterThan(original.length + 500)
  })

  it('says of an account from a text that it has no pages', async () => {
    const { attest, account, at } = await workplace()
    const done = await attest('export', account, '--format', 'annotated-pdf', '-o', at('out.pdf'))
    expect(done.err).toContain('“a.txt”, from which the account was imported, is no PDF')
    expect(done.code).not.toBe(0)
    await expect(fs.stat(at('out.pdf'))).rejects.toThrow()
  })

  it('tells no name that a protected source once had in the history either', async () => {
    const { attest, account, at } = await workplace()
    const print = async (...args: readonly string[]) => (await attest(...args)).out.trim()
    const entity = await print('entity', 'add', account, 'Codename Walrus', '--type', 'person')
    const [source] = (await print('annotate', account, '--kind', 'source', '--start', '0', '--end', '9')).split('\n')
    await attest('set', account, source ?? '', `entity=${entity}`)
    await attest('set', account, entity, 'name=The Second')
    await attest('set', account, entity, 'release-label=Source A')
    const told = async (...protect: readonly string[]) => {
      await attest('export', account, '--format', 'txt', '--with', 'history', ...protect, '-o', at('out.txt'))
      return fs.readFile(at('out.txt'), 'utf8')
    }
    expect(await told()).toContain('Codename Walrus')
    expect(await told('--protect')).toContain('Source A')
    expect(await told('--protect')).not.toContain('Walrus')
  })

  it('says that a name stands in it which is not to, where nobody asked for it to be replaced', async () => {
    const { attest, account, at } = await noted()
    const told = async (format: string) => (await attest('export', account, '--format', format, '-o', at('out'))).err
    expect(await told('txt')).toBe('')
    const entity = (await attest('entity', 'add', account, 'The clerk', '--type', 'person')).out.trim()
    await attest('set', account, entity, 'release-label=Source A')
    expect(await told('txt')).toBe(
      'The name of one source stands in this export, although it has a release label; with --protect only labels do.\n',
    )
  })

  it('says whose names it has replaced, and that positions are not those of the account', async () => {
    const { attest, account, at } = await noted()
    const told = async (format: string) =>
      (await attest('export', account, '--format', format, '--protect', '-o', at('out'))).err
    expect(await told('csv')).toBe('No source of this account has a release label; no name was replaced.\n')
    const entity = (await attest('entity', 'add', account, 'The clerk', '--type', 'person')).out.trim()
    await attest('set', account, entity, 'release-label=Source A')
    expect(await told('txt')).toBe('The name of one source was replaced by its release label.\n')
    expect(await told('csv')).toBe(
      'The name of one source was replaced by its release label. Positions are those of the text with labels, not of the account.\n',
    )
  })
})

import { execFileSync } from 'node:child_process'
import { promises as fs } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import reportFonts from '../../../main/exporting/report-fonts.json'
import { someUpdates, updateRecord } from '../../support/account-file'
import { text, workplace } from '../../support/workplace'

describe('the command line', () => {
  it('takes an account from import through tagging to what it shows', async () => {
    const { at, attest, account, show } = await workplace()
    expect((await attest('text', account)).out).toBe(text)
    const made = await attest(
      'annotate',
      account,
      '--kind',
      'claim',
      '--quote',
      'nobody came',
      '--note',
      'hm',
      '--author',
      'Dana',
    )
    const [id] = made.out.split('\n') as [string]
    await attest('annotate', account, '--kind', 'source', '--start', '0', '--end', '9')
    expect(await show()).toMatchObject({
      title: 'a',
      textLength: text.length,
      annotations: [
        { kind: 'source', ranges: [[0, 9]], quote: 'The clerk' },
        { id, kind: 'claim', ranges: [[20, 31]], quote: 'nobody came', author: 'Dana', note: 'hm' },
      ],
    })
    await attest('note', account, id, 'sure')
    await attest('retag', account, id, 'actor')
    expect((await show()).annotations[1]).toMatchObject({ id, kind: 'actor', note: 'sure' })
    await attest('delete', account, id)
    expect((await show()).annotations).toHaveLength(1)
    await attest('restore', account, id)
    expect((await show()).annotations[1]).toMatchObject({ id, kind: 'actor', note: 'sure' })
    expect((await attest('export', account, '--format', 'html', '-o', at('a.html'))).code).toBe(0)
    expect(await fs.readFile(at('a.html'), 'utf8')).toContain('nobody came')
  })

  it('says how a command is typed', async () => {
    const { attest } = await workplace()
    expect(await attest('retag', '--help')).toMatchObject({ code: 0, err: '' })
    expect((await attest('retag', '--help')).out).toContain('attest retag FILE ID KIND')
  })

  it('takes words that begin with a dash as they are', async () => {
    const { at, attest, show } = await workplace()
    await fs.writeFile(at('-.txt'), 'He said:\n-- No.\n--note\n')
    const account = at('dashes.attest')
    await attest('import', at('-.txt'), '-o', account)
    const made = await attest('annotate', account, '--kind', 'claim', '--quote', '-- No.', '--note', '--really?')
    expect(made).toMatchObject({ code: 0, err: '' })
    expect(await attest('annotate', account, '--quote=--note', '--kind', 'actor')).toMatchObject({ code: 0, err: '' })
    const shown = async () => JSON.parse((await attest('show', account, '--json')).out).annotations
    expect(await shown()).toMatchObject([{ quote: '-- No.', note: '--really?' }, { quote: '--note' }])
    for (const note of ['- no -', '-5 °C', '-']) {
      await attest('note', account, made.out.trim(), note)
      expect((await shown())[0].note).toBe(note)
    }
    await attest('note', account, made.out.trim(), '--author', 'Dana', '--', '--tetx=x')
    expect((await shown())[0].note).toBe('--tetx=x')
    expect((await show()).annotations).toEqual([])
  })

  it.each([
    ['--tetx', ['note', 'FILE', 'ID', '--tetx=x']],
    ['--kidn', ['annotate', 'FILE', '--kidn', 'claim', '--quote', 'early']],
    ['--author-name', ['delete', 'FILE', 'ID', '--author-name=Dana']],
    ['-f', ['export', 'FILE', '-f', 'html', '-o', 'b']],
    ['-ob', ['export', 'FILE', '--format', 'html', '-ob']],
    ['--help', ['text', 'FILE', '--help']],
    ['--Kind', ['annotate', 'FILE', '--Kind=claim', '--quote', 'early']],
  ])('refuses an option that a command does not have: %s', async (option, args) => {
    const { attest, account, show } = await workplace()
    const made = await attest('annotate', account, '--kind', 'claim', '--quote', 'nobody')
    const before = await show()
    const typed = args.map((word) => ({ FILE: account, ID: made.out.trim() })[word] ?? word)
    const { code, err } = await attest(...typed)
    expect(code).toBe(1)
    expect(err).toMatch(/^[^\n]+\.\n$/)
    expect(err).toContain(`“${option}” is no option`)
    expect(await show()).toEqual(before)
  })

  it('signs what is read again, also where half a character was written', async () => {
    const { at, attest, account } = await workplace()
    const line = { kind: 'claim', quote: 'nobody came', note: 'half \ud83d of one' }
    await fs.writeFile(at('half.jsonl'), JSON.stringify(line))
    expect(await attest('annotate', account, '--batch', at('half.jsonl'))).toMatchObject({ code: 0 })
    expect(await attest('verify', account)).toMatchObject({ code: 0 })
  })

  it('makes a batch in one transaction, or none of it', async () => {
    const { at, attest, account, show } = await workplace()
    const lines = [
      { kind: 'claim', quote: 'nobody came' },
      { kind: 'actor', quote: 'The clerk', occurrence: 2, note: 'again' },
    ]
    await fs.writeFile(at('good.jsonl'), lines.map((line) => JSON.stringify(line)).join('\n'))
    const made = await attest('annotate', account, '--batch', at('good.jsonl'))
    expect(made.out.trim().split('\n')).toHaveLength(2)
    await fs.writeFile(
      at('bad.jsonl'),
      [...lines, { kind: 'claim', quote: 'not there' }].map((line) => JSON.stringify(line)).join('\n'),
    )
    expect(await attest('annotate', account, '--batch', at('bad.jsonl'))).toMatchObject({
      code: 1,
      out: '',
      err: 'Line 3: The quote is not in the text word for word.\n',
    })
    await fs.writeFile(
      at('outside.jsonl'),
      '{"kind":"claim","start":0,"end":3}\n\n{"kind":"claim","start":0,"end":999}\n',
    )
    expect((await attest('annotate', account, '--batch', at('outside.jsonl'))).err).toMatch(/^Line 3: A passage/)
    await fs.writeFile(at('latin-1.jsonl'), Buffer.from('{"quote":"nobody","note":"caf\xe9"}', 'latin1'))
    expect((await attest('annotate', account, '--kind', 'claim', '--batch', at('latin-1.jsonl'))).code).toBe(1)
    expect((await show()).annotations).toHaveLength(2)
  })

  it('counts occurrences in a batch of any size', async () => {
    const { at, attest } = await workplace()
    const said = (i: number) => `Witness ${i} said so.`
    const lines = Array.from({ length: 1000 }, (_, i) => said(i))
    await fs.writeFile(at('many.txt'), [...lines, ...lines].join('\n'))
    await attest('import', at('many.txt'), '-o', at('many.attest'))
    const batch = (occurrence?: number) =>
      lines.map((quote) => JSON.stringify({ kind: 'claim', quote, occurrence })).join('\n')
    await fs.writeFile(at('second.jsonl'), batch(2))
    expect(await attest('annotate', at('many.attest'), '--batch', at('second.jsonl'))).toMatchObject({
      code: 0,
      err: '',
    })
    const { annotations } = JSON.parse((await attest('show', at('many.attest'), '--json')).out)
    const start = lines.join('\n').length + 1
    expect(annotations[0]).toMatchObject({ quote: said(0), ranges: [[start, start + said(0).length]] })
    expect(annotations.map(({ quote }: { quote: string }) => quote)).toEqual(lines)
    for (const [occurrence, sentence] of [
      [undefined, 'Line 1: The quote is in the text 2 times; say which with --occurrence.\n'],
      [3, 'Line 1: The quote is in the text 2 times; there is no occurrence 3.\n'],
    ] as const) {
      await fs.writeFile(at('refused.jsonl'), batch(occurrence))
      expect((await attest('annotate', at('many.attest'), '--batch', at('refused.jsonl'))).err).toBe(sentence)
    }
  })

  it('makes a batch of several people, with the options for what its lines leave open', async () => {
    const { at, attest, account, show } = await workplace()
    const lines = [{ quote: 'nobody' }, { quote: 'came', author: 'Dana' }, { quote: 'early', kind: 'actor' }]
    await fs.writeFile(at('b.jsonl'), `\uFEFF${lines.map((line) => JSON.stringify(line)).join('\r\n')}\r\n`)
    const made = await attest('annotate', account, '--batch', at('b.jsonl'), '--kind', 'claim', '--author', 'Lee')
    expect(made.err).toBe('')
    const shown = (await show()).annotations
    expect(shown).toMatchObject([
      { quote: 'nobody', kind: 'claim', author: 'Lee' },
      { quote: 'came', kind: 'claim', author: 'Dana' },
      { quote: 'early', kind: 'actor', author: 'Lee' },
    ])
    expect(made.out.trim().split('\n')).toEqual(shown.map(({ id }: { id: string }) => id))
  })

  it('ten times at once makes ten annotations', async () => {
    const { attest, account, show } = await workplace()
    const made = await Promise.all(
      Array.from({ length: 10 }, (_, i) =>
        attest('annotate', account, '--kind', 'claim', '--start', `${i}`, '--end', `${i + 5}`, '--author', 'Dana'),
      ),
    )
    const shown = await show()
    expect(shown.annotations.map(({ id }: { id: string }) => id).sort()).toEqual(
      made.map(({ out }) => out.trim()).sort(),
    )
    expect(new Set(shown.annotations.map(({ author }: { author: string }) => author))).toEqual(new Set(['Dana']))
  })

  it.each<[string, (w: Awaited<ReturnType<typeof workplace>>) => string[]]>([
    ['a file that is not there', ({ at }) => ['show', at('none.attest'), '--json']],
    ['a file that is no account', ({ at }) => ['show', at('a.txt'), '--json']],
    ['a folder', ({ at }) => ['text', at('.')]],
    ['an unknown kind', ({ account }) => ['annotate', account, '--kind', 'rumour', '--quote', 'nobody']],
    ['an id that is none', ({ account }) => ['delete', account, 'x']],
    ['an id of another account', ({ account }) => ['delete', account, '00000000-0000-4000-8000-000000000009']],
    ['a quote that is not there', ({ account }) => ['annotate', account, '--kind', 'claim', '--quote', 'Nobody came']],
    ['a quote that is there twice', ({ account }) => ['annotate', account, '--kind', 'claim', '--quote', 'The clerk']],
    [
      'an occurrence too many',
      ({ account }) => ['annotate', account, '--kind', 'claim', '--quote', 'The clerk', '--occurrence', '3'],
    ],
    [
      'occurrence zero',
      ({ account }) => ['annotate', account, '--kind', 'claim', '--quote', 'The clerk', '--occurrence', '0'],
    ],
    [
      'offsets past the end',
      ({ account }) => ['annotate', account, '--kind', 'claim', '--start', '0', '--end', '9999'],
    ],
    [
      'offsets the wrong way round',
      ({ account }) => ['annotate', account, '--kind', 'claim', '--start', '5', '--end', '2'],
    ],
    [
      'an offset inside an emoji',
      ({ account }) => ['annotate', account, '--kind', 'claim', '--start', '49', '--end', '52'],
    ],
    [
      'a number that is none',
      ({ account }) => ['annotate', account, '--kind', 'claim', '--start', '1.5', '--end', '2'],
    ],
    [
      'an author without a name',
      ({ account }) => ['annotate', account, '--kind', 'claim', '--quote', 'early', '--author', ' '],
    ],
    [
      'a name that is too long',
      ({ account }) => ['annotate', account, '--kind', 'claim', '--quote', 'early', '--author', 'n'.repeat(201)],
    ],
    ['an option without a value', ({ account }) => ['annotate', account, '--kind', 'claim', '--quote']],
    ['a negative offset', ({ account }) => ['annotate', account, '--kind', 'claim', '--start', '-1', '--end', '3']],
    [
      'an offset beyond all numbers',
      ({ account }) => ['annotate', account, '--kind', 'claim', '--start', '0', '--end', '9'.repeat(400)],
    ],
    ['a passage besides a batch', ({ account }) => ['annotate', account, '--batch', account, '--quote', 'early']],
    ['an output that exists', ({ at, account }) => ['import', at('a.txt'), '-o', account]],
    ['an output nowhere', ({ at }) => ['import', at('a.txt'), '-o', at('no/where/b.attest')]],
    ['an export nowhere', ({ at, account }) => ['export', account, '--format', 'html', '-o', at('no/where/b.html')]],
    ['an export over an account', ({ account }) => ['export', account, '--format', 'html', '-o', account]],
    ['an unknown format', ({ at, account }) => ['export', account, '--format', 'tiff', '-o', at('b')]],
    ['no arguments', () => ['annotate']],
    ['an unknown option', ({ account }) => ['show', account, '--xml']],
    ['an unknown command', () => ['frobnicate']],
  ])('refuses %s in one sentence and changes nothing', async (_, args) => {
    const place = await workplace()
    const [before, files] = [await fs.readFile(place.account), await place.list()]
    const { code, out, err } = await place.attest(...args(place))
    expect(code).toBeGreaterThan(0)
    expect(out).toBe('')
    expect(err).toMatch(/^[^\n]+\.\n$/)
    expect(err).not.toMatch(/^Error|\n\s+at /)
    expect(await fs.readFile(place.account)).toEqual(before)
    expect(await place.list()).toEqual(files)
  })

  it.each([
    ['a file', 'a.txt'],
    ['below a file', 'a.txt/profile'],
    ...(process.platform === 'linux' ? [['where no folder can be made', '/proc/attest/profile']] : []),
  ])('says in one sentence that a profile cannot be kept: %s', async (_, profile) => {
    const { at, attest, list } = await workplace({ profile })
    const files = await list()
    const { code, out, err } = await attest('import', at('a.txt'), '-o', at('b.attest'))
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toMatch(/^[^\n]+\.\n$/)
    expect(await list()).toEqual(files)
  })

  it.each([
    ['nothing', undefined],
    ['no JSON', 'attest'],
    ['a program that is not there', '["/no/program"]'],
  ])('says in one sentence that it cannot print without the app: %s', async (_, app) => {
    const { at, attest, account, list } = await workplace({ env: { ATTEST_APP: app } })
    await fs.mkdir(at('fonts'))
    for (const { file } of reportFonts) await fs.writeFile(at(`fonts/${path.posix.basename(file)}`), 'a font')
    const files = await list()
    const { code, err } = await attest('export', account, '--format', 'pdf', '-o', at('b.pdf'))
    expect(code).toBe(1)
    expect(err).toMatch(/^[^\n]+\.\n$/)
    expect(await list()).toEqual(files)
  })

  it('imports several files into a folder, or none of them', async () => {
    const { at, attest } = await workplace()
    await fs.writeFile(at('b.md'), '# Heading\n\nWords.')
    await fs.writeFile(at('c.bin'), Buffer.from([0, 1, 2, 3]))
    expect(await attest('import', at('a.txt'), at('c.bin'), '-o', at('out/'))).toMatchObject({ code: 1, out: '' })
    await expect(fs.stat(at('out'))).rejects.toThrow('ENOENT')
    expect((await attest('import', at('a.txt'), at('b.md'), '-o', at('out/'))).code).toBe(0)
    expect((await fs.readdir(at('out'))).sort()).toEqual(['a.attest', 'b.attest'])
    const tooLong = at(`${'n'.repeat(249)}.txt`)
    await fs.copyFile(at('a.txt'), tooLong)
    expect(await attest('import', at('a.txt'), tooLong, '-o', at('again/'))).toMatchObject({ code: 1, out: '' })
    expect(await fs.readdir(at('again'))).toEqual([])
  })

  it('says of which file a warning is, where there are several', async () => {
    const { at, attest } = await workplace()
    await fs.writeFile(at('b.txt'), 'A bell\u0007 rang.')
    await fs.writeFile(
      at('c.txt'),
      'Two\u0007 bells\u0007 rang, and nobody in the whole street could say which of them was the first.',
    )
    const alone = await attest('import', at('b.txt'), '-o', at('b.attest'))
    expect(alone.err).toMatch(/^1 control character [^\n]+\n$/)
    const several = await attest('import', at('a.txt'), at('b.txt'), at('c.txt'), '-o', at('out/'))
    expect(several.code).toBe(0)
    expect(several.err.split('\n')).toEqual([
      expect.stringMatching(/^“b\.txt”: 1 control character /),
      expect.stringMatching(/^“c\.txt”: 2 control characters /),
      '',
    ])
  })

  it('shows what it can of a file that somebody has tampered with, and says so', async () => {
    const { attest, account, show } = await workplace()
    const made = { kind: 'claim', ranges: [[0, 3]], by: 'constructor', at: 1 }
    const doc = new Y.Doc()
    doc.getMap('a').set('00000000-0000-4000-8000-000000000001', made)
    doc.getMap('a').set('00000000-0000-4000-8000-000000000002', { ...made, at: 1e300 })
    for (const update of [Uint8Array.of(1, 2, 3, 255), Y.encodeStateAsUpdate(doc)]) {
      await fs.appendFile(account, updateRecord({ document: 'account', update }))
    }
    const shown = await attest('show', account, '--json')
    expect(shown.code).toBe(0)
    expect(shown.err.trim().split('\n')).toEqual([
      expect.stringContaining('damaged in 1 place;'),
      expect.stringContaining('1 annotation that'),
    ])
    expect(JSON.parse(shown.out).annotations).toMatchObject([{ author: 'constructor', quote: 'The' }])
    expect((await attest('annotate', account, '--kind', 'claim', '--quote', 'early')).err).toBe('')
    expect((await show()).annotations).toHaveLength(2)
  })

  it('says what a damaged file leaves out of a report, of a copy, and of what it was', async () => {
    const { attest, account, at } = await workplace()
    await attest('annotate', account, '--kind', 'claim', '--quote', 'early')
    const [{ entry }] = JSON.parse((await attest('log', account, '--json')).out).entries
    await fs.appendFile(account, updateRecord({ document: 'account', update: Uint8Array.of(1, 2, 3, 255) }))
    const leaving = async (...args: string[]) => (await attest(...args)).err
    expect(await leaving('export', account, '--format', 'html', '-o', at('a.html'))).toMatch(
      /1 place; .* exported\.\n$/,
    )
    expect(await leaving('copy', account, '-o', at('copy.attest'))).toMatch(/1 place; .* copied\.\n$/)
    expect(await leaving('history', account, '--at', entry, '--json')).toMatch(/1 place; .* shown\.\n$/)
  })

  it('says of a file that has lost a change that others wait for it', async () => {
    const { attest, account } = await workplace()
    for (const update of someUpdates(2).slice(1)) {
      await fs.appendFile(account, updateRecord({ document: 'account', update }))
    }
    const { code, err } = await attest('show', account, '--json')
    expect({ code, err }).toEqual({ code: 0, err: expect.stringMatching(/^Some changes wait .* not shown\.\n$/) })
  })

  it.skipIf(process.platform === 'win32')('refuses what is no file, and follows links to what is', async () => {
    const { at, attest, account } = await workplace()
    execFileSync('mkfifo', [at('pipe.txt')])
    await fs.symlink(at('pipe.txt'), at('linked-pipe.txt'))
    for (const file of [at('pipe.txt'), at('linked-pipe.txt'), '/dev/zero', '/dev/null']) {
      for (const args of [
        ['import', file, '-o', at('b.attest')],
        ['text', file],
        ['annotate', file, '--kind', 'claim', '--quote', 'x'],
      ]) {
        const name = path.basename(file)
        const sentence = `“${name}” is a pipe or a device and no file; save what comes out of it as a file, and open that.\n`
        expect(await attest(...args)).toEqual({ code: 1, out: '', err: sentence })
      }
    }
    await fs.symlink(at('a.txt'), at('linked.txt'))
    await fs.symlink(account, at('linked.attest'))
    expect((await attest('import', at('linked.txt'), '-o', at('c.attest'))).code).toBe(0)
    expect((await attest('text', at('linked.attest'))).out).toBe(text)
  })

  it.skipIf(process.platform === 'win32')('takes a batch from a pipe', async () => {
    const { at, attest, account, show } = await workplace()
    execFileSync('mkfifo', [at('pipe')])
    const writing = fs.writeFile(at('pipe'), '{"kind":"claim","quote":"nobody"}\n')
    expect((await attest('annotate', account, '--batch', at('pipe'))).code).toBe(0)
    await writing
    expect((await show()).annotations).toMatchObject([{ quote: 'nobody' }])
  })

  it('sets a key aside that cannot be read, and makes another', async () => {
    const { at, attest } = await workplace()
    await fs.writeFile(at('profile/device-key.pem'), 'garbage')
    expect(await attest('import', at('a.txt'), '-o', at('b.attest'))).toMatchObject({ code: 0, err: '' })
    expect(await fs.readFile(at('profile/device-key.pem.unreadable'), 'utf8')).toBe('garbage')
  })
})

import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { importDocument } from '../../../main/importing/import-document'
import type { ImportedDocument } from '../../../shared/importing/imported-document'
import { bytesOf, inCodePage, russian } from '../../fixtures/bytes'

const read = (bytes: Uint8Array, fileName = 'lamp.eml') => importDocument({ bytes, fileName })

/** A message with these further headers, and what follows them. */
const message = (headers: string, body: string) =>
  bytesOf(`From: nadia@harbour.example\r\nDate: Fri, 1 Mar 2024 01:40:12 +0100\r\n${headers}\r\n\r\n${body}`)

async function imported(bytes: Uint8Array, fileName?: string): Promise<ImportedDocument> {
  const result = await read(bytes, fileName)
  if (!result.ok) throw new Error(result.error.kind)
  return result.value
}

const nested = (depth: number) => {
  const open = Array.from(
    { length: depth },
    (_, at) => `Content-Type: multipart/mixed; boundary="b${at}"\r\n\r\n--b${at}\r\n`,
  )
  return open.join('')
}

afterEach(() => vi.restoreAllMocks())

describe('a hostile message', () => {
  it.each([
    ['of parts nested 500 deep', message(nested(500).trimEnd(), 'deep'), { kind: 'too-deep' }],
    [
      'without a header',
      bytesOf('Just words.\r\nAnd more.'),
      { kind: 'misnamed', promises: 'mail', is: 'something else' },
    ],
    ['of 3 MB of headers', message(`X-Pad: ${'x'.repeat(3_000_000)}`, 'words'), { kind: 'broken', format: 'mail' }],
    [
      'encrypted by PGP',
      message(
        'Content-Type: multipart/encrypted; protocol="application/pgp-encrypted"; boundary=b',
        '--b\r\nContent-Type: application/pgp-encrypted\r\n\r\nVersion: 1\r\n--b--',
      ),
      { kind: 'encrypted', format: 'mail' },
    ],
    [
      'encrypted by S/MIME',
      message(
        'Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m\r\nContent-Transfer-Encoding: base64',
        'MIIB',
      ),
      { kind: 'encrypted', format: 'mail' },
    ],
    [
      'with nothing but an encrypted text',
      message('Subject: x', '-----BEGIN PGP MESSAGE-----\r\n\r\nhQEM\r\n-----END PGP MESSAGE-----'),
      { kind: 'encrypted', format: 'mail' },
    ],
    ['that is a picture', bytesOf([0x89], 'PNG'), { kind: 'not-text', looksLike: 'an image' }],
  ])('%s is refused', async (_, bytes, error) => {
    expect(await read(bytes)).toEqual({ ok: false, error })
  })

  it('runs nothing and fetches nothing', async () => {
    const fetched = vi.spyOn(globalThis, 'fetch')
    const html =
      '<p onclick="steal()">Words</p><script>globalThis.ran = true</script><img src="https://tracker.example/p.gif"><iframe src="https://evil.example"></iframe>'
    const { text } = await imported(message('Content-Type: text/html; charset=utf-8', html))
    expect(text).toMatch(/\n\nWords$/)
    expect(fetched).not.toHaveBeenCalled()
    expect(globalThis).not.toHaveProperty('ran')
  })

  it.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\\\Windows\\\\system.ini', 'system.ini'],
    ['report\u202Efdp.exe', 'reportfdp.exe'],
    ['', '1.bin'],
  ])('that names its attachment %j has it under the name %j', async (said, name) => {
    const headers = 'Content-Type: multipart/mixed; boundary=b'
    const body = `--b\r\n\r\nwords\r\n--b\r\nContent-Type: application/octet-stream\r\nContent-Disposition: attachment; filename="${said}"\r\n\r\nx\r\n--b--`
    expect((await imported(message(headers, body))).attachments?.map((attachment) => attachment.name)).toEqual([name])
  })

  it('cut off within a part has what came before', async () => {
    const body =
      '--b\r\nContent-Type: text/plain\r\n\r\nThe lamp was out.\r\n--b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw'
    expect((await imported(message('Content-Type: multipart/mixed; boundary=b', body))).text).toContain(
      'The lamp was out.',
    )
  })

  it('in an encoding that it does not name is read in the one it seems to be of', async () => {
    const head = message('Subject: x', '')
    const { text, warnings } = await imported(Uint8Array.from([...head, ...inCodePage(russian, 'windows-1251')]))
    expect(text).toContain('Сторож сказал')
    expect(warnings).toEqual([{ kind: 'encoding-guessed', encoding: 'windows-1251' }])
  })

  it.each([
    ['windows-1256', 'تقرير عن الجسر', 'Content-Type: text/plain; charset=windows-1256', []],
    ['windows-1252', 'Über die Brücke: ’heute’', 'Content-Type: text/plain; charset=iso-8859-1', []],
    [
      'windows-1251',
      'Сторож сказал, что фонарь не горел',
      'MIME-Version: 1.0',
      [{ kind: 'encoding-guessed', encoding: 'windows-1251' }],
    ],
  ] as const)('whose headers are in %s has their words, “%s”', async (encoding, words, header, warnings) => {
    const head = bytesOf(
      `From: nadia@harbour.example\r\nDate: Fri, 1 Mar 2024 01:40:12 +0100\r\n${header}\r\nSubject: `,
    )
    const said = inCodePage(words, encoding)
    const mail = await imported(Uint8Array.from([...head, ...said, ...bytesOf('\r\n\r\n'), ...said]))
    expect(mail.title).toBe(words)
    expect(mail.text).toMatch(new RegExp(`\n\n${words}$`))
    expect(mail.warnings).toEqual(warnings)
  })

  it('that is not in the encoding it names is read in the one it seems to be of', async () => {
    const head = message('Content-Type: text/plain; charset=utf-8', '')
    const { text, warnings } = await imported(Uint8Array.from([...head, ...inCodePage(russian, 'windows-1251')]))
    expect(text).toContain('Сторож сказал')
    expect(warnings).toEqual([{ kind: 'encoding-guessed', encoding: 'windows-1251' }])
  })

  it('keeps the quotation marks of encoded words, and no control characters in its title', async () => {
    const { title } = await imported(message('Subject: =?windows-1252?Q?=93so=94?= a\0b', 'words'))
    expect(title).toBe('“so” ab')
  })

  it('that says the same in two ways says it once, and in its plain words', async () => {
    const body =
      '--b\r\nContent-Type: text/html\r\n\r\n<p>formatted</p>\r\n--b\r\nContent-Type: text/plain\r\n\r\nplain\r\n--b--'
    const { text } = await imported(message('Content-Type: multipart/alternative; boundary=b', body))
    expect(text).toMatch(/plain$/)
    expect(text).not.toContain('formatted')
  })

  it('is known by its headers where its name says nothing, and by them alone', async () => {
    expect((await imported(message('Subject: x', 'words'), 'lamp')).format).toBe('mail')
    expect((await imported(bytesOf('From: nobody\nTo: nobody\n\nA letter.'), 'lamp')).format).toBe('text')
    expect((await imported(message('Subject: x', 'words'), 'lamp.txt')).format).toBe('text')
  })

  it('with bytes changed anywhere is read or refused in a word', async () => {
    const whole = Uint8Array.from(readFileSync(new URL('../../fixtures/documents/mail-arabic.eml', import.meta.url)))
    const change = fc.record({ at: fc.nat(whole.length - 1), by: fc.integer({ min: 0, max: 255 }) })
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 30 }), async (changes) => {
        const bytes = Uint8Array.from(whole)
        for (const { at, by } of changes) bytes[at] = by
        const result = await read(bytes)
        if (!result.ok) expect(result.error.kind).toMatch(/^(?:broken|misnamed|too-deep|encrypted|not-text)$/)
      }),
    )
  })
})

import { promises as fs } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { exportFormats } from '../../../shared/exporting/format'
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
  // A PDF is printed by the app.
  it.each(exportFormats.filter((format) => format !== 'pdf'))('writes what was tagged as %s', async (format) => {
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
})

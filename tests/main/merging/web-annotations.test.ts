import { execFileSync } from 'node:child_process'
import { promises as fs } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { readWebAnnotationFile } from '../../../main/merging/web-annotations'
import { webAnnotations } from '../../../shared/web-annotation/write-collection'
import { accountOf, tagged } from '../../fixtures/export-account'
import { temporaryFolder } from '../../support/account-file'

const text = 'The keeper 🙏 said the lamp was out. The lamp was out.'
const here = { id: 'bbb00000-1111-4222-8333-444444444444', text, has: () => false }
const context = 'http://www.w3.org/ns/anno.jsonld'

async function written(contents: unknown): Promise<string> {
  const file = path.join(await temporaryFolder(), 'notes.jsonld')
  await fs.writeFile(file, typeof contents === 'string' ? contents : JSON.stringify(contents))
  return file
}

const read = async (contents: unknown, kind?: 'claim') => readWebAnnotationFile(await written(contents), here, kind)

const quoting = (exact: string) => ({
  source: 'https://paper.example/story',
  selector: { type: 'TextQuoteSelector', exact },
})

const note = (more: object) => ({
  '@context': context,
  id: 'https://notes.example/1',
  type: 'Annotation',
  creator: 'https://people.example/mona',
  bodyValue: 'Ask him',
  target: quoting('The keeper 🙏'),
  ...more,
})

describe('annotations of another program', () => {
  it('are read in whichever of the forms of the model they come', async () => {
    const items = [note({ body: { type: 'TextualBody', purpose: 'tagging', value: 'Source' }, bodyValue: undefined })]
    for (const whole of [
      items[0],
      items,
      { '@context': context, type: 'AnnotationPage', items },
      { '@context': [context], type: 'AnnotationCollection', first: { type: 'AnnotationPage', items } },
    ]) {
      const result = await read(whole)
      expect(result).toMatchObject({ ok: true, value: { annotations: [{ kind: 'source', ranges: [[0, 13]] }] } })
    }
  })

  it('need somebody to say what they are where they are neither claim, actor nor source', async () => {
    expect(await read(note({}))).toMatchObject({
      value: { annotations: [], leftOut: [{ what: 'https://notes.example/1', why: 'no-kind' }] },
    })
    expect(await read(note({}), 'claim')).toMatchObject({
      value: { annotations: [{ kind: 'claim', note: 'Ask him' }], leftOut: [] },
    })
  })

  it('stand where their words do, told apart by what is around them, and else nowhere', async () => {
    const at = async (...selector: readonly object[]) => {
      const result = await read(note({ target: { source: 'x:y', selector } }), 'claim')
      return result.ok ? (result.value.annotations[0]?.ranges ?? result.value.leftOut[0]?.why) : result.error
    }
    const quote = { type: 'TextQuoteSelector', exact: 'amp was out' }
    const [first, second] = [text.indexOf(quote.exact), text.lastIndexOf(quote.exact)]
    const length = quote.exact.length
    expect(await at(quote)).toBe('not-in-text')
    expect(await at({ ...quote, prefix: 'the l' })).toEqual([[first, first + length]])
    expect(await at({ ...quote, prefix: 'The l' })).toEqual([[second, second + length]])
    // Counted in code points, of which the emoji is one, and believed only together with the words.
    const position = { type: 'TextPositionSelector', start: second - 1, end: second - 1 + length }
    expect(await at(position, quote)).toEqual([[second, second + length]])
    expect(await at(position)).toBe('not-in-text')
    expect(await at({ ...position, end: 9e9 }, { ...quote, prefix: 'the l' })).toEqual([[first, first + length]])
    expect(await at({ type: 'CssSelector', value: 'p' })).toBe('not-in-text')
  })

  it.each([
    ['{', 'is not JSON.'],
    ['', 'is not JSON.'],
    ['['.repeat(200_000), 'is not JSON.'],
    ['{"type":"Annotation"}', 'Web Annotation model'],
    ['[1, null, "x"]', 'Web Annotation model'],
    [{ '@context': 'https://schema.example', type: 'Annotation' }, 'Web Annotation model'],
  ])('are refused in a sentence where there are none: %#', async (contents, sentence) => {
    expect(await read(contents)).toMatchObject({ ok: false, error: expect.stringContaining(sentence) })
  })

  it('are left out one by one where they are malformed, hostile or twice there', async () => {
    const items = [
      note({ target: quoting('no such words') }),
      note({ target: 'https://paper.example/story' }),
      note({ id: 'urn:uuid:00000000-0000-4000-8000-000000000001' }),
      note({ id: 'urn:uuid:00000000-0000-4000-8000-000000000001' }),
      note({ id: 'https://notes.example/long', bodyValue: 'x'.repeat(100_001) }),
      note({ motivation: 'replying', target: 'urn:uuid:00000000-0000-4000-8000-0000000000ff' }),
      { type: 'Annotation', constructor: 1 },
      'x',
      null,
      JSON.parse('{"__proto__": {"type": "Annotation"}}'),
    ]
    const result = await read({ '@context': context, type: 'AnnotationPage', items }, 'claim')
    expect(result.ok && result.value.annotations.map(({ ranges }) => ranges)).toEqual([[[0, 13]]])
    expect(result.ok && result.value.leftOut.map(({ why }) => why)).toEqual([
      'not-in-text',
      'no-passage',
      'twice',
      'too-long',
      'no-passage',
      'no-annotation',
      'no-annotation',
      'no-annotation',
      'about-nothing',
    ])
  })

  it.skipIf(process.platform === 'win32')('are no pipe, which may never end', async () => {
    const pipe = path.join(await temporaryFolder(), 'pipe.jsonld')
    execFileSync('mkfifo', [pipe])
    expect(await readWebAnnotationFile(pipe, here)).toMatchObject({ ok: false, error: expect.stringContaining('pipe') })
  })

  it('are not read where they are too many', async () => {
    const file = await written('')
    await fs.truncate(file, 300_000_000)
    expect(await readWebAnnotationFile(file, here)).toMatchObject({ error: expect.stringContaining('64 million') })
  })

  it('of this very account are here already, but for those that another program has added', async () => {
    const account = accountOf(text, [tagged(1, 'claim', [[0, 3]]), tagged(2, 'actor', [[4, 10]])], { id: here.id })
    const file = await written(webAnnotations(account))
    const known = new Set(account.annotations.map(({ id }) => id))
    const all = await readWebAnnotationFile(file, { ...here, has: (id) => known.has(id) })
    expect(all).toMatchObject({ value: { id: here.id } })
    known.delete(account.annotations[1]?.id ?? '')
    const added = await readWebAnnotationFile(file, { ...here, has: (id) => known.has(id) })
    expect(added.ok && added.value.id).not.toBe(here.id)
    expect(added.ok && added.value.annotations.map(({ kind }) => kind)).toEqual(['actor'])
  })
})

import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { promises as fs } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { readWebAnnotationFile } from '../../../main/merging/web-annotations'
import { temporaryFolder } from '../../support/account-file'

const text = 'The keeper 🙏 said the lamp was out. The lamp was out.'
const here = { id: 'bbb00000-1111-4222-8333-444444444444', text, doc: new Y.Doc() }
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

  it('are read from all pages that are in the file, and those that are elsewhere are told', async () => {
    const [one, two, three] = ['The keeper 🙏', 'said', 'The lamp'].map((quote, i) =>
      note({ id: `https://notes.example/${i + 1}`, target: quoting(quote) }),
    )
    const page = (number: number, items: readonly unknown[], more: object = {}) => ({
      ...{ id: `https://notes.example/page${number}`, type: 'AnnotationPage', items, ...more },
    })
    const back = { prev: 'https://notes.example/page1', partOf: 'https://notes.example/' }
    const third = page(3, [three], back)
    const whole = { '@context': context, id: 'https://notes.example/', type: 'AnnotationCollection' }
    const told = async (document: object) => {
      const result = await read(document, 'claim')
      if (!result.ok) return result.error
      return [result.value.annotations.length, result.value.leftOut.map(({ what, why }) => `${why} ${what}`)]
    }
    const elsewhere = ['elsewhere https://notes.example/page3']
    const named = 'https://notes.example/page3'
    expect(await told({ ...whole, first: page(1, [one], { next: page(2, [two], { next: third }) }) })).toEqual([3, []])
    expect(await told({ ...whole, first: page(1, [one]), last: third })).toEqual([2, []])
    expect(await told({ ...whole, first: page(1, [one], { next: named }), last: named })).toEqual([1, elsewhere])
    expect(await told({ ...whole, first: { id: named, type: 'AnnotationPage' } })).toEqual([0, elsewhere])
    expect(await told({ ...whole, first: named, total: 40 })).toEqual([0, elsewhere])
    expect(await told({ '@context': context, '@graph': [{ ...whole, first: named }, third, one] })).toEqual([
      2,
      ['elsewhere https://notes.example/page1'],
    ])
    expect(await told({ ...whole, first: page(1, [one, 'https://notes.example/2']) })).toEqual([
      1,
      ['elsewhere https://notes.example/2'],
    ])
    expect(await told({ ...whole, total: 2, first: page(1, [one]) })).toEqual([1, ['fewer-than-said the rest']])
    const many = page(1, Array(300_000).fill(1))
    expect((await told({ ...whole, first: many }))[1]).toHaveLength(300_000)
    let deep = page(1000, [])
    for (let i = 999; i > 1; i--) deep = page(i, [], { next: deep })
    expect(await told({ ...whole, first: page(1, [one], { next: deep }) })).toEqual([1, []])
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
    expect(await at(quote)).toBe('many-places')
    expect(await at({ ...quote, exact: 'amp was lit' })).toBe('not-in-text')
    expect(await at({ ...quote, prefix: 'the l' })).toEqual([[first, first + length]])
    expect(await at({ ...quote, prefix: 'The l' })).toEqual([[second, second + length]])
    // Counted in code points, of which the emoji is one, and believed only together with the words.
    const position = { type: 'TextPositionSelector', start: second - 1, end: second - 1 + length }
    expect(await at(position, quote)).toEqual([[second, second + length]])
    expect(await at(position)).toBe('place-alone')
    expect(await at({ ...position, end: 9e9 })).toBe('outside-text')
    expect(await at({ ...position, end: 9e9 }, { ...quote, prefix: 'the l' })).toEqual([[first, first + length]])
    expect(await at({ type: 'CssSelector', value: 'p' })).toBe('unread-selector')
  })

  it('stand where what selects more closely says, and never on more than that', async () => {
    const at = async (...selector: readonly object[]) => {
      const result = await read(note({ target: { source: 'x:y', selector } }), 'claim')
      return result.ok ? (result.value.annotations[0]?.ranges ?? result.value.leftOut[0]?.why) : result.error
    }
    const sentence = { type: 'TextQuoteSelector', exact: 'The lamp was out.' }
    const lamp = { type: 'TextQuoteSelector', exact: 'lamp' }
    const start = text.lastIndexOf('lamp')
    const [place, alone] = [{ type: 'TextPositionSelector', start: 4, end: 8 }, [[start, start + 4]]]
    expect(await at({ ...sentence, refinedBy: lamp })).toEqual(alone)
    // In code points of what was selected, of which the words are known.
    expect(await at({ ...sentence, refinedBy: place })).toEqual(alone)
    expect(await at({ ...sentence, refinedBy: { ...place, start: 0, refinedBy: lamp } })).toEqual(alone)
    expect(await at({ ...sentence, refinedBy: [{ ...place, end: 400 }, lamp] })).toEqual(alone)
    expect(await at({ ...sentence, refinedBy: { ...place, end: 400 } })).toBe('outside-text')
    expect(await at({ ...sentence, refinedBy: { ...lamp, exact: 'keeper' } })).toBe('not-in-text')
    expect(await at({ ...sentence, refinedBy: { type: 'SvgSelector', value: '<svg/>' } })).toBe('unread-selector')
    const paragraph = { type: 'FragmentSelector', value: 'p2' }
    expect(await at({ ...paragraph, refinedBy: sentence })).toEqual([[start - 4, text.length]])
    expect(await at({ ...paragraph, refinedBy: lamp })).toBe('many-places')
    expect(await at({ ...paragraph, refinedBy: place })).toBe('place-alone')
    // Two ways that lead to different words.
    expect(await at(sentence, { ...sentence, refinedBy: lamp })).toBe('many-places')
    let deep: object = lamp
    for (let i = 0; i < 1000; i++) deep = { ...sentence, refinedBy: deep }
    expect(await at(deep)).toBe('unread-selector')
  })

  it('are of no more pieces of the text than a passage may have', async () => {
    const long = Array.from({ length: 1001 }, (_, i) => `word${i}.`).join(' ')
    const target = Array.from({ length: 1001 }, (_, i) => quoting(`word${i}.`))
    const at = async (targets: readonly object[]) =>
      readWebAnnotationFile(await written(note({ target: targets })), { ...here, text: long }, 'claim')
    expect(await at(target)).toMatchObject({ value: { annotations: [], leftOut: [{ why: 'too-many-pieces' }] } })
    expect(await at(target.slice(1))).toMatchObject({ value: { annotations: [{}], leftOut: [] } })
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

  it('come in without a tag that no tag may be, however deep it is, and that is told', async () => {
    const bodies = ['a / b', 'x'.repeat(101), Array(30_000).fill('a').join(' / ')].map((value) => ({
      ...{ type: 'TextualBody', purpose: 'tagging', value },
    }))
    const result = await read(note({ body: bodies, bodyValue: undefined }), 'claim')
    expect(result).toMatchObject({ value: { annotations: [{ kind: 'claim' }], leftOut: [{ why: 'unfit-tag' }] } })
    expect(result.ok && result.value.tradecraft?.tags.size).toBe(2)
  })

  it('tell of an answer that comes twice', async () => {
    const first = note({ id: `urn:uuid:${randomUUID()}` })
    const body = { type: 'TextualBody', purpose: 'replying', value: 'Who says so?' }
    const answer = { id: 'https://notes.example/2', type: 'Annotation', motivation: 'replying', body, target: first.id }
    expect(await read([first, answer, answer], 'claim')).toMatchObject({ value: { leftOut: [{ why: 'twice' }] } })
  })

  it('of two documents without names are not taken for each other, also where they call them alike', async () => {
    for (const id of [undefined, '_:b0', 'a1']) {
      const ids = []
      for (const quote of ['The keeper 🙏', 'said', 'said']) {
        const result = await read([note({ id, target: quoting(quote) })], 'claim')
        ids.push(result.ok && [result.value.id, result.value.annotations[0]?.id].join())
      }
      expect(ids[0]).not.toBe(ids[1])
      expect(ids[1]).toBe(ids[2])
    }
  })
})

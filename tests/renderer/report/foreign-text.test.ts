import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { isInStep } from '../../../renderer/report/shared-text/keep-in-step'
import { readReportText } from '../../../shared/report/read-report'
import { rootOf } from '../../../shared/report/shared-tree'
import { writeReportText } from '../../../shared/report/write-report'
import { nextEvent, ReportWriter } from '../../support/report-writer'

type Part = string | Y.XmlText | Y.XmlElement | Y.Map<unknown>

function element(type: string | undefined, ...parts: readonly Part[]): Y.XmlText {
  const made = new Y.XmlText()
  if (type !== undefined) made.setAttribute('__type', type)
  fill(made, parts)
  return made
}

function fill(parent: Y.XmlText, parts: readonly Part[]): void {
  let at = 0
  for (const part of parts) {
    if (typeof part === 'string') parent.insert(at, part)
    else parent.insertEmbed(at, part)
    at += typeof part === 'string' ? part.length : 1
  }
}

function decorator(type: string, attributes: Readonly<Record<string, unknown>>): Y.XmlElement {
  const made = new Y.XmlElement()
  for (const [name, value] of Object.entries({ __type: type, ...attributes })) made.setAttribute(name, value as string)
  return made
}

const run = (): Y.Map<unknown> => new Y.Map(Object.entries({ __type: 'text', __format: 0 }))

const paragraph = (words: string): Y.XmlText => element('paragraph', run(), words)

/** Somebody who opens a report that some program has written, and what was sent to others of it. */
async function opened(parts: readonly Part[]) {
  const doc = new Y.Doc()
  doc.transact(() => fill(rootOf(doc), parts))
  const before = readReportText(doc)
  const writer = new ReportWriter(1, Y.encodeStateAsUpdate(doc))
  await nextEvent()
  return { writer, before, sent: writer.outbox, isShown: isInStep(writer, writer.editor) }
}

describe('a text that no Attest has written', () => {
  test.each<[string, () => readonly Part[]]>([
    ['an element of an unknown type', () => [paragraph('Before.'), element('hologram', run(), 'Words in it.')]],
    ['an element of no type', () => [paragraph('Before.'), element(undefined, run(), 'Words in it.')]],
    ['a decorator of an unknown type', () => [element('paragraph', run(), 'Before ', decorator('poll', {}))]],
    ['a run of an unknown type', () => [element('paragraph', new Y.Map([['__type', 'emoji']]), 'Words')]],
  ])('is not shown by an editor for %s, and not changed', async (_, parts) => {
    const { writer, before, isShown } = await opened(parts())
    expect(isShown).toBe(false)
    expect(writer.textNow()).toEqual(before)
    expect(JSON.stringify(before)).toMatch(/Before|Words/)
  })

  test.each<[string, () => readonly Part[]]>([
    [
      'a citation of the wrong shape',
      () => [element('paragraph', run(), 'So ', decorator('citation', { __citation: 7 }))],
    ],
    ['a citation of nothing', () => [element('paragraph', run(), 'So ', decorator('citation', {}))]],
    ['an unknown section', () => [paragraph('So'), decorator('section', { __section: 'horoscope', __blocks: 'x' })]],
    ['thousands of empty paragraphs', () => Array.from({ length: 2000 }, () => element('paragraph'))],
    ['2 MB in one paragraph', () => [paragraph('So it was said. '.repeat(131_072))]],
    [
      'a table in a cell of a table',
      () => {
        const inner = element('table', element('tablerow', element('tablecell', paragraph('Within.'))))
        return [element('table', element('tablerow', element('tablecell', paragraph('Around.'), inner)))]
      },
    ],
  ])('is written on in spite of %s', async (_, parts) => {
    const { writer, before, isShown } = await opened(parts())
    expect(isShown).toBe(true)
    expect(writer.textNow()).toEqual(before)
    expect(writer.errors).toEqual([])
  })

  test('keeps words that stand where no words should, for everybody', async () => {
    const { writer, before, isShown } = await opened([
      element('paragraph', decorator('citation', {}), 'Stray. ', run(), 'Proper.'),
      element('quote', 'A stray quotation.'),
    ])
    expect(isShown).toBe(true)
    expect(writer.textNow()).toEqual(before)
    const doc = new Y.Doc()
    writeReportText(doc, writer.textNow().blocks)
    expect(JSON.stringify(readReportText(doc))).toContain('Stray. Proper.')
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readEditorText } from '../../../../renderer/report/shared-text/read-editor'
import { readReportText } from '../../../../shared/report/read-report'
import type { ReportStep } from '../../../support/report-steps'
import { anyWriting, ReportWriters, type WritingEvent } from '../../../support/report-writers'

const step = (writer: number, one: ReportStep): WritingEvent => ({ type: 'step', writer, step: one })

async function written(writers: number, events: readonly WritingEvent[]): Promise<ReportWriters> {
  const all = new ReportWriters(writers)
  await all.play(events)
  await all.settle()
  return all
}

/** Everybody has the same text, and sees what they have. */
function expectAlike({ all }: ReportWriters): void {
  const [first, ...others] = all.map(({ replica }) => readReportText(replica))
  for (const other of others) expect(other).toEqual(first)
  for (const { editor } of all) expect(readEditorText(editor.getEditorState())).toEqual(first)
}

const wordsOf = ({ all }: ReportWriters): string => JSON.stringify(all[0]?.textNow())

const lostOf = (all: ReportWriters): readonly string[] => {
  const words = wordsOf(all)
  return [...all.typed].filter((sign) => !all.taken.has(sign) && !words.includes(sign))
}

const runs = { 2: 60, 3: 50 }

/**
 * The same each time: in one of some 4,000 writings of three, an editor that has got out of step takes out what its own person
 * has typed, by name, and nobody can tell that from an erasure.
 */
const seed = 7

describe.each([2, 3] as const)('%i people who write in one report', (count) => {
  test('end with equal reports, see what they have, and lose nothing that was typed, whatever they do', async () => {
    await fc.assert(
      fc.asyncProperty(anyWriting(count, 40), async (events) => {
        const all = await written(count, events)
        expectAlike(all)
        expect(lostOf(all)).toEqual([])
      }),
      { numRuns: runs[count], seed },
    )
  })
})

test('who cites at the end of a sentence takes none of it from who cites in it meanwhile', async () => {
  const all = await written(3, [
    step(0, { do: 'cite', at: 13 }),
    step(1, { do: 'cite', at: 1 }),
    step(1, { do: 'type', at: 1, length: 2 }),
  ])
  expectAlike(all)
  expect(lostOf(all)).toEqual([])
  expect(wordsOf(all)).toContain('hat is known')
})

test('an editor that could not put its caret back sees what others wrote once it was bound anew', async () => {
  const all = await written(2, [
    step(0, { do: 'split', at: 0 }),
    step(1, { do: 'erase', at: 14, length: 1 }),
    step(0, { do: 'format', at: 282, length: 7, mark: 'bold' }),
    step(0, { do: 'type', at: 0, length: 1 }),
  ])
  expect(all.all.map(({ timesBoundAnew }) => timesBoundAnew)).toEqual([0, 1])
  expectAlike(all)
})

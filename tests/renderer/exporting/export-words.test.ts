import { describe, expect, it } from 'vitest'
import { endSentences } from '../../../renderer/exporting/export-words'
import type { ExportOutput } from '../../../shared/ipc/exporting'

const ended = (sources: number, ...outputs: readonly ExportOutput[]) =>
  endSentences(
    {
      is: 'ended',
      outputs: outputs.map((output) => ({ output, name: `a.${output}`, is: 'written' })),
      sources,
      brokenOff: false,
    },
    '/x',
  )

describe('what an export came to', () => {
  it('says where positions are those of a text with labels', () => {
    const positions = 'Positions in tables and records are those of the text with labels, not of the account.'
    const names = (all: string) => `The name of one source was replaced in ${all}.`
    expect(ended(1, 'html', 'csv')).toEqual(['2 files were written to /x.', names('all 2 of them'), positions])
    expect(ended(1, 'html')).toEqual(['1 file was written to /x.', names('it')])
    expect(ended(0, 'csv', 'original')).toEqual(['2 files were written to /x.'])
  })
})

import { describe, expect, it } from 'vitest'
import { type Citation, type CitationFlag, type CitedPassage, flagsOf } from '../../../shared/report/citation'

const then: CitedPassage = {
  kind: 'claim',
  ranges: [[4, 9]],
  quote: 'It sank',
  statement: 'The ferry sank',
  sources: ['The pilot'],
  place: '¶ 3',
  reliability: ['B'],
  credibility: ['2'],
  disputedBy: ['jonas'],
  denies: false,
}
const citation: Citation = { account: 'an-account', annotation: 'a-claim', cited: then }

const changes: readonly [string, Partial<CitedPassage>, readonly CitationFlag[]][] = [
  ['nothing', {}, []],
  ['that it is found at another place alone', { place: 'p. 1, ¶ 3' }, []],
  ['other words', { ranges: [[4, 12]] }, ['moved']],
  ['another kind', { kind: 'actor' }, ['reworded']],
  ['another statement', { statement: 'The ferry was sunk' }, ['reworded']],
  ['no statement', { statement: undefined }, ['reworded']],
  ['a denial', { denies: true }, ['reworded']],
  ['one more who disputes it', { disputedBy: ['a-claim-2', 'jonas'] }, ['disputed']],
  ['another who disputes it', { disputedBy: ['mara'] }, ['disputed']],
  ['nobody who disputes it any more', { disputedBy: [] }, []],
  ['another grade of its source', { reliability: ['D'] }, ['regraded']],
  ['no grade of its own', { credibility: [] }, ['regraded']],
  ['another source', { sources: ['The harbour master'] }, ['resourced']],
  ['all of it', { ranges: [[0, 3]], denies: true, sources: [] }, ['moved', 'reworded', 'resourced']],
]

describe('a citation', () => {
  it.each(changes)('says of %s what has become of it', (_, change, flags) => {
    expect(flagsOf(citation, { ...then, ...change })).toEqual(flags)
  })

  it('says that its passage was deleted', () => {
    expect(flagsOf(citation, undefined)).toEqual(['deleted'])
  })
})

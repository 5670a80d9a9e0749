import { describe, expect, it } from 'vitest'
import { countPhrase } from '../../../renderer/find/find-bar'
import { initialState } from '../../../renderer/keeper/account-state'
import { unsavedSentence } from '../../../renderer/shell/not-saved-banner'
import { savedPhrase } from '../../../renderer/shell/status-line'
import { foldedOnly } from '../../../shared/text/exact-match'
import { head } from '../keeper/fake-keeper'

const ready = { ...initialState, phase: 'ready', head } as const
const diskFull = { kind: 'disk-full' } as const

describe('the status line', () => {
  it.each([
    ['Saved on this computer', ready],
    ['Saving…', { ...ready, unconfirmed: 1 }],
    ['Saving…', { ...ready, drafts: 1 }],
    ['Not saved: 2 changes held in memory', { ...ready, unconfirmed: 2, health: diskFull }],
    ['Nothing can be saved now', { ...ready, health: diskFull }],
    ['Only for reading here: nothing can be changed', { ...ready, head: { ...head, readOnly: true } }],
    ['Opening report.pdf…', { ...initialState, opening: 'report.pdf' }],
    ['Accounts are kept on this computer. Nothing leaves it until you share one.', initialState],
  ])('says “%s” when, and only when, that is so', (phrase, state) => {
    expect(savedPhrase(state)).toBe(phrase)
  })
})

describe('what is said', () => {
  it.each([
    [0, 'Changes cannot be saved now.'],
    [1, 'Your last change is not saved.'],
    [4, 'Your last 4 changes are not saved.'],
  ])('of %i unsaved steps is “%s”', (steps, sentence) => {
    expect(unsavedSentence(steps)).toBe(sentence)
  })

  it.each([
    ['', 0, -1, false, ''],
    ['gate', 0, -1, false, 'Not found'],
    ['gate', 17, 2, false, '3 of 17'],
    ['e', 5000, 0, true, '1 of more than 5,000'],
  ])('of finding “%s” %i times at %i is right', (query, count, current, more, phrase) => {
    const hits = Array.from({ length: count }, (_, i) => [i, i + 1] as const)
    expect(countPhrase({ open: true, exactness: foldedOnly, query, hits, current, more })).toBe(phrase)
  })
})

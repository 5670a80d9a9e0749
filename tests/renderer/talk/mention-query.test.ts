import { expect, it } from 'vitest'
import { findMentionQuery, peopleCalled } from '../../../renderer/talk/mention-query'

it.each<[string, string | undefined]>([
  ['Please see @da', 'da'],
  ['@', ''],
  ['@Dalia Ra', 'Dalia Ra'],
  ['(@da', 'da'],
  ['post@da', undefined],
  ['@da\nand more', undefined],
  ['@ da', undefined],
  ['nobody', undefined],
  ['انظري، @لي', 'لي'],
])('in “%s” the name being written is %s', (text, typed) => {
  expect(findMentionQuery(text, text.length)?.typed).toBe(typed)
})

it('a name is written where the caret is, not where the text ends', () => {
  expect(findMentionQuery('@da and so on', 3)).toEqual({ start: 0, typed: 'da' })
  expect(findMentionQuery('@da and so on', 0)).toBe(undefined)
})

const people = {
  dalia: { name: 'Dalia Rahimi', colour: 1 },
  jose: { name: 'José Dávila', colour: 2 },
  layla: { name: 'ليلى حدّاد', colour: 3 },
}

it.each([
  ['', ['dalia', 'jose', 'layla']],
  ['da', ['dalia', 'jose']],
  ['rah', ['dalia']],
  ['jose', ['jose']],
  ['حداد', ['layla']],
  ['imi', []],
])('“%s” may become %s', (typed, wanted) => {
  expect(peopleCalled(typed, people).map(([id]) => id)).toEqual(wanted)
})

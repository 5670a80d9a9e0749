import fc from 'fast-check'
import { expect, it } from 'vitest'
import { findMentions, mentionedIn } from '../../../shared/account/mentions'

const people = {
  ana: { name: 'Ana', colour: 1 },
  maria: { name: 'Ana Maria', colour: 2 },
  layla: { name: 'ليلى حداد', colour: 3 },
  other: { name: 'ana', colour: 4 },
}

it.each([
  ['@Ana, please look', ['ana', 'other']],
  ['please look, @ana maria.', ['maria']],
  ['يا @ليلى حداد، انظري', ['layla']],
  ['@Anastasia is nobody here', []],
  ['post@ana is an address', []],
  ['@Ana and @Ana Maria and @Ana', ['ana', 'other', 'maria']],
  ['no one', []],
])('in “%s”, %s are mentioned', (text, mentioned) => {
  expect([...mentionedIn(text, people)].sort()).toEqual([...mentioned].sort())
})

it('a mention stands where the name does', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (before, after) => {
      const text = `${before} @Ana Maria ${after}`
      const at = before.length + 1
      expect(findMentions(text, people)).toContainEqual({ start: at, end: at + 10, people: ['maria'] })
    }),
  )
})

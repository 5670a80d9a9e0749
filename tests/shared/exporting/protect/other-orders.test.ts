import { describe, expect, it } from 'vitest'
import { nameReplacer } from '../../../../shared/exporting/protect/replace-names'

const replace = (text: string, ...names: readonly string[]) =>
  nameReplacer(new Map(names.map((name, i) => [name, `[${i + 1}]`])))(text).text

describe('a protected name as lists have it', () => {
  it.each([
    ['Omar Sayed', 'Present: Sayed, Omar; Hakim, Ali.', 'Present: [1]; Hakim, Ali.'],
    ['Omar Sayed', 'SAYED, OMAR', '[1]'],
    ['Omar Sayed', 'Sayed,\n  Omar', '[1]'],
    ['Omar Sayed', 'Sayed,Omar', '[1]'],
    ['Sayed, Omar', 'Then Omar Sayed said so, and Sayed, Omar.', 'Then [1] said so, and [1].'],
    ['Ann van der Berg', 'van der Berg, Ann and Berg, Ann van der', '[1] and [1]'],
    ["Ann-Marie O'Shea", 'O’Shea, Ann-Marie', '[1]'],
    ['Reem Said Haddad', 'Haddad, Reem Said', '[1]'],
  ])('is found: %s in %s', (name, text, told) => {
    expect(replace(text, name)).toBe(told)
  })

  it.each([
    ['the clerk', 'Asked the clerk, the guard nodded.', 'Asked [1], the guard nodded.'],
    ['The clerk', 'He asked a clerk, the one there.', 'He asked a clerk, the one there.'],
    ['Will Short', 'In short, will he?', 'In short, will he?'],
    ['Will Short', 'In Short, will he?', 'In Short, will he?'],
    ['Omar', 'Sayed, Omar', 'Sayed, [1]'],
  ])('is not what a sentence goes on with: %s in %s', (name, text, told) => {
    expect(replace(text, name)).toBe(told)
  })

  it('does not begin within a name as it is spoken', () => {
    expect(replace('Omar Sayed, Omar Hakim and others', 'Omar Sayed', 'Omar Hakim')).toBe('[1], [2] and others')
  })
})

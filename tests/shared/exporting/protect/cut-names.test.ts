import { describe, expect, it } from 'vitest'
import { shortWords } from '../../../../shared/account/short-quote'
import { nameReplacer } from '../../../../shared/exporting/protect/replace-names'

const replace = (text: string, ...names: readonly string[]) =>
  nameReplacer(new Map(names.map((name) => [name, '[it]'])))(text).text

describe('a name where words were cut', () => {
  it.each([
    ['IDRIS Kha…', 'Idris Khalil'],
    ['Idris K...', 'Idris Khalil'],
    ['Idris_Kha…', 'Idris Khalil'],
    ['@IdrisKha…', 'Idris Khalil'],
    ['قاسم ح…', 'قاسم حداد'],
    ['Haydar al Mou…', 'Haydar al-Mousawi'],
    ['Abd al-Rah…', 'ʿAbd al-Raḥmān'],
    ['Roman…', 'Romanov'],
    ['ROMANO…', 'Romanov'],
    ['@romano…', 'Romanov'],
    ['idris khal…', 'Idris Khalil'],
  ])('is found in %j', (left, name) => {
    expect(replace(`It was ${left} they say.`, name)).toMatch(/^It was @?\[it\](…|\.\.\.) they say\.$/)
  })

  it('is found wherever words are cut within it', () => {
    const name = 'Maximiliane Wolkenstein-Trostburghausen'
    for (let before = 0; before < 80; before++) {
      const cut = shortWords(`${'x '.repeat(before)}${name} was there, and so was everybody else in all of the town.`)
      const told = replace(cut, name)
      if (!cut.endsWith('Maximiliane…')) expect([cut, told.includes('Wolken')]).toEqual([cut, false])
    }
    expect(replace(shortWords(name, 30), name)).toBe('[it]…')
  })

  it('is found where an address has no more of it', () => {
    expect(replace('x.example/with%20Am%C3%A9lie%20Dup…', 'Amélie Dupré')).toBe('x.example/with%20[it]…')
  })

  it('is no first name, no other word, and nothing within one', () => {
    const text = [
      'It was Idris… or Idr… in Iraq…',
      'He made his mark… and prices rose…',
      'Of roman… remains, Rom… and Aroman…',
      'the others… Also… what to do in…',
    ].join('\n')
    expect(replace(text, 'Idris Khalil', 'Mark Twainer', 'Rose Millerby', 'Romanov', 'Al-Sousa', 'Do-In Park')).toBe(
      text,
    )
  })

  it('is looked for once where many dots lead to something', () => {
    const leaders = `Chapter ${'.'.repeat(300_000)} 12\n${'one... two… '.repeat(20_000)}`
    const names = Array.from({ length: 200 }, (_, i) => `Idris${i} Khalil${i} al-Mousawi${i}`)
    expect(replace(`${leaders}Idris7 Khalil7 al-Mou…`, ...names)).toBe(`${leaders}[it]…`)
  })
})

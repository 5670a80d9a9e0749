import { describe, expect, it } from 'vitest'
import { defaultSettings, settings, settingsChange } from '../../shared/settings'

describe('words of one’s own', () => {
  it('are none in the settings of an older version, whose reports are checked', () => {
    expect(settings.parse({ theme: 'dark' })).toEqual({
      ...defaultSettings,
      theme: 'dark',
      spelling: true,
      ownWords: [],
    })
  })

  it.each([
    ['words', true, ['Zarqaab', 'gost']],
    ['empty', false, ['']],
    ['longer than a word', false, ['a'.repeat(61)]],
    ['more than can be kept', false, Array.from({ length: 20_001 }, () => 'a')],
  ])('that are %s are taken from the window: %s', (_, taken, ownWords) => {
    expect(settingsChange.safeParse({ ownWords }).success).toBe(taken)
  })
})

import { describe, expect, it } from 'vitest'
import { parseAccelerator, writeAccelerator } from '../../shared/accelerator'
import { type CommandEntry, commandIds, commandTable, isCommandId } from '../../shared/commands'

const entries = commandIds.map((id): CommandEntry => commandTable[id])

describe('the command table', () => {
  it('gives no key to two commands', () => {
    for (const keysOf of [({ keys }: CommandEntry) => keys, (one: CommandEntry) => one.keysOnMac ?? one.keys]) {
      const keys = entries.flatMap((entry) => keysOf(entry).map((key) => writeAccelerator(parseAccelerator(key))))
      expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([])
    }
  })

  it('gives every command a title of its own that starts like a sentence', () => {
    const titles = entries.map(({ title }) => title)
    expect(new Set(titles).size).toBe(titles.length)
    for (const title of titles) expect(title).toMatch(/^[A-Z][^.]*…?$/)
  })

  it.each([
    ['tag.claim', true],
    ['toString', false],
    [7, false],
  ])('tells whether %s is a command', (value, known) => {
    expect(isCommandId(value)).toBe(known)
  })
})

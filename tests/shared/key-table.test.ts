import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isSameKey, parseAccelerator, writeAccelerator } from '../../shared/accelerator'
import { type CommandEntry, commandIds, commandTable } from '../../shared/commands'
import { commandOf, keyTable } from '../../shared/key-table'
import { settings, settingsChange } from '../../shared/settings'

const anyKey = fc
  .record({
    primary: fc.boolean(),
    alt: fc.boolean(),
    shift: fc.boolean(),
    key: fc.constantFrom('j', '1', '+', '[', '?', 'é', 'ج', ' ', 'F3', 'Delete', 'ArrowLeft', 'Tab'),
  })
  .map(writeAccelerator)
const anyOwn = fc.dictionary(fc.constantFrom(...commandIds, 'command.of-tomorrow'), fc.array(anyKey, { maxLength: 3 }))

describe('the keys of commands', () => {
  it('are those of the table where nobody has chosen any', () => {
    const entries: Readonly<Record<string, CommandEntry>> = commandTable
    for (const id of commandIds) {
      expect(keyTable({}, false)[id]).toEqual(entries[id]?.keys)
      expect(keyTable({}, true)[id]).toEqual(entries[id]?.keysOnMac ?? entries[id]?.keys)
    }
  })

  it.each([
    ['ArrowRight', false, 'move.right'],
    ['Shift+ArrowDown', false, 'select.down'],
    ['CmdOrCtrl+ArrowLeft', false, 'move.word-left'],
    ['CmdOrCtrl+Shift+End', false, 'select.text-end'],
    ['Alt+ArrowDown', false, 'move.sentence-on'],
    ['Alt+ArrowLeft', false, undefined],
    ['Alt+ArrowLeft', true, 'move.word-left'],
    ['Alt+ArrowDown', true, 'move.paragraph-on'],
    ['CmdOrCtrl+Alt+Shift+ArrowUp', true, 'select.sentence-back'],
    ['CmdOrCtrl+ArrowRight', true, 'move.line-right'],
    ['CmdOrCtrl+ArrowUp', true, 'move.text-start'],
  ])('%s (on a Mac: %s) is what it is in a text field: %s', (key, onMac, id) => {
    expect(commandOf(key, keyTable({}, onMac))).toBe(id)
  })

  it('are never the same for two, whatever was chosen', () => {
    fc.assert(
      fc.property(anyOwn, fc.boolean(), (own, onMac) => {
        const keys = Object.values(keyTable(own, onMac)).flat()
        keys.forEach((key, i) => {
          expect(keys.findIndex((other) => isSameKey(other, key))).toBe(i)
        })
      }),
    )
  })

  it('that were chosen count before those of the table', () => {
    const table = keyTable({ 'help.logs': ['J'], 'tag.claim': [], 'find.open': ['CmdOrCtrl+/'] }, false)
    expect(table['help.logs']).toEqual(['J'])
    expect(table['annotation.next']).toEqual([])
    expect(table['tag.claim']).toEqual([])
    expect(commandOf('CmdOrCtrl+/', table)).toBe('find.open')
    expect(commandOf('CmdOrCtrl+F', table)).toBeUndefined()
  })

  it('are written in one way each, and read back', () => {
    fc.assert(
      fc.property(anyKey, (key) => {
        expect(writeAccelerator(parseAccelerator(key))).toBe(key)
      }),
    )
    expect(isSameKey('Shift+?', '?')).toBe(true)
    expect(isSameKey('Shift+J', 'J')).toBe(false)
    expect(isSameKey('CmdOrCtrl+Plus', '+')).toBe(false)
  })

  it('are kept among the settings, those of unknown commands as well', () => {
    const keys = { 'tag.claim': ['C'], 'command.of-tomorrow': ['T'] }
    expect(settings.parse({ keys }).keys).toEqual(keys)
    expect(settings.parse({}).keys).toEqual({})
    expect(settingsChange.safeParse({ keys: { 'tag.claim': 'C' } }).success).toBe(false)
  })
})

import { describe, expect, it } from 'vitest'
import { isPressed, showAccelerator } from '../../../renderer/commands/accelerator'
import { isTyped, parseAccelerator } from '../../../shared/accelerator'

const pressed = (key: string, change: Partial<KeyboardEvent> = {}) => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...change,
})

describe('an accelerator', () => {
  it.each([
    ['CmdOrCtrl+Shift+C', 'Ctrl Shift C', '⇧⌘C'],
    ['CmdOrCtrl+Plus', 'Ctrl +', '⌘+'],
    ['Alt+1', 'Alt 1', '⌥1'],
    ['J', 'J', 'J'],
    ['[', '[', '['],
    ['F3', 'F3', 'F3'],
  ])('%s is shown as %s, on a Mac as %s', (written, elsewhere, mac) => {
    expect([showAccelerator(written, false), showAccelerator(written, true)]).toEqual([elsewhere, mac])
  })

  it.each([
    ['CmdOrCtrl+F', pressed('f', { ctrlKey: true }), true],
    ['CmdOrCtrl+F', pressed('F', { ctrlKey: true, shiftKey: true }), false],
    ['CmdOrCtrl+F', pressed('f', { metaKey: true }), false],
    ['J', pressed('J', { shiftKey: false }), true],
    ['J', pressed('j', { ctrlKey: true }), false],
    ['J', pressed('ت', { code: 'KeyJ' }), true],
    ['1', pressed('١', { code: 'Digit1' }), true],
    ['1', pressed('1', { shiftKey: true }), true],
    ['Alt+1', pressed('¡', { altKey: true, code: 'Digit1' }), true],
    ['[', pressed('[', { ctrlKey: true, altKey: true, getModifierState: () => true }), true],
    ['Alt+[', pressed('“', { altKey: true, code: 'BracketLeft' }), true],
    ['Alt+{', pressed('”', { altKey: true, shiftKey: true, code: 'BracketLeft' }), true],
    ['?', pressed('?', { shiftKey: true }), true],
    ['Shift+F3', pressed('F3'), false],
  ])('%s and a pressed key agree or do not', (written, event, agree) => {
    expect(isPressed(parseAccelerator(written), event, false)).toBe(agree)
  })

  it('is the command key on a Mac', () => {
    expect(isPressed(parseAccelerator('CmdOrCtrl+K'), pressed('k', { metaKey: true }), true)).toBe(true)
  })

  it.each([
    ['1', true],
    ['Delete', true],
    ['CmdOrCtrl+K', false],
    ['F3', false],
    ['Alt+1', false],
  ])('%s is typed in a text field: %s', (written, typed) => {
    expect(isTyped(parseAccelerator(written))).toBe(typed)
  })
})

import { describe, expect, it } from 'vitest'
import { readKey } from '../../../renderer/reader/reader-keys'

const press = (name: string) => {
  const parts = name.split('+')
  return {
    key: parts.at(-1) ?? '',
    shiftKey: parts.includes('Shift'),
    ctrlKey: parts.includes('Ctrl'),
    altKey: parts.includes('Alt'),
    metaKey: parts.includes('Meta'),
  }
}

describe('a key pressed in the text', () => {
  it.each([
    ['ArrowRight', false, 'character'],
    ['Shift+ArrowDown', false, 'line'],
    ['Ctrl+ArrowLeft', false, 'word'],
    ['Ctrl+ArrowDown', false, 'paragraph'],
    ['Shift+Ctrl+End', false, 'text-edge'],
    ['Home', false, 'line-edge'],
    ['Alt+ArrowLeft', true, 'word'],
    ['Alt+ArrowDown', false, 'sentence'],
    ['Shift+Alt+ArrowUp', false, 'sentence'],
    ['Alt+ArrowDown', true, 'paragraph'],
    ['Alt+Meta+ArrowDown', true, 'sentence'],
    ['Meta+ArrowRight', true, 'line-edge'],
    ['Meta+ArrowUp', true, 'text-edge'],
  ])('%s (on a Mac: %s) moves by %s', (name, onMac, by) => {
    expect(readKey(press(name), onMac)).toMatchObject({ by })
  })

  it.each([
    ['1', false],
    ['a', false],
    ['Meta+a', false],
    ['Ctrl+Shift+a', false],
    ['Alt+ArrowLeft', false],
    ['Meta+ArrowLeft', false],
    ['Ctrl+Alt+ArrowLeft', false],
    ['Ctrl+PageDown', false],
    ['Ctrl+a', true],
    ['Ctrl+ArrowLeft', true],
  ])('%s (on a Mac: %s) is left to others', (name, onMac) => {
    expect(readKey(press(name), onMac)).toBeNull()
  })

  it('selects the whole account with the platform’s own key', () => {
    expect(readKey(press('Ctrl+a'), false)).toBe('select-all')
    expect(readKey(press('Meta+a'), true)).toBe('select-all')
  })
})

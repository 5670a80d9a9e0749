import { describe, expect, it } from 'vitest'
import { chooseKey } from '../../../renderer/commands/choose-key'
import type { CommandId } from '../../../shared/commands'
import { keyTable } from '../../../shared/key-table'

const pressed = (key: string, change: Partial<KeyboardEvent> = {}) => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...change,
})

const choose = (event: ReturnType<typeof pressed>, own = {}, command: CommandId = 'tag.claim', onMac = false) =>
  chooseKey(event, command, keyTable(own, onMac), onMac)

describe('a key that is pressed to be a command’s', () => {
  it.each([
    ['V', pressed('v')],
    ['V', pressed('ر', { code: 'KeyV' })],
    ['Shift+C', pressed('C', { shiftKey: true })],
    ['CmdOrCtrl+Alt+C', pressed('c', { ctrlKey: true, altKey: true })],
    ['!', pressed('!', { shiftKey: true })],
    ['F9', pressed('F9')],
    ['1', pressed('1')],
  ])('is %s', (written, event) => {
    expect(choose(event)).toEqual({ ok: true, value: written })
  })

  it.each([['Shift'], ['Control'], ['Dead']])('is waited for while only %s is held', (key) => {
    expect(choose(pressed(key))).toBeUndefined()
  })

  it.each([
    [
      'belongs to another command',
      pressed('2'),
      '2 is the key of “Tag as actor”. Press another, or change that one first.',
    ],
    ['belongs to another with Ctrl', pressed('f', { ctrlKey: true }), /^Ctrl F is the key of “Find in this account”/],
    ['is the system’s', pressed('c', { ctrlKey: true }), 'Ctrl C copies. Press another.'],
    ['moves through lists', pressed('ArrowLeft', { altKey: true }), /only be keys of what is done in the text/],
    ['is what dialogs go by', pressed('Enter'), /are what dialogs, menus and buttons go by/],
    ['is on no keyboard of others', pressed('BrowserBack'), /cannot be a command’s/],
    ['is held with a key that is the desktop’s', pressed('c', { metaKey: true }), /cannot be a command’s/],
  ])('is refused where it %s', (_, event, sentence) => {
    const chosen = choose(event)
    expect(chosen?.ok === false && chosen.error).toMatch(sentence)
  })

  it('is free where another command has given it up', () => {
    expect(choose(pressed('2'), { 'tag.actor': ['X'] })).toEqual({ ok: true, value: '2' })
    expect(choose(pressed('x'), { 'tag.actor': ['X'] })).toMatchObject({ ok: false })
  })

  it('moves the caret where it is chosen for that, unless it moves it otherwise', () => {
    const chosen = (event: ReturnType<typeof pressed>) => choose(event, {}, 'move.word-left')
    expect(chosen(pressed('ArrowLeft', { altKey: true }))).toEqual({ ok: true, value: 'Alt+ArrowLeft' })
    expect(chosen(pressed('h'))).toEqual({ ok: true, value: 'H' })
    expect(chosen(pressed('ArrowLeft'))).toEqual({
      ok: false,
      error: '← is the key of “Move a character to the left”. Press another, or change that one first.',
    })
  })
})

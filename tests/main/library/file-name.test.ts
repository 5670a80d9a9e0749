import { describe, expect, it } from 'vitest'
import { fileNameOf } from '../../../main/library/library'

describe('the file name of a title', () => {
  it.each([
    ['has no slashes, colons or wildcards', 'a/b\\c:d*e?f"g<h>i|j', 'a b c d e f g h i j'],
    ['turns no reading order around', 'report\u202Efdp.exe', 'report fdp.exe'],
    ['is no device of Windows', 'CON', 'CON account'],
    ['is none with an ending either', 'aux.notes', 'aux account.notes'],
    ['is none with a raised figure', 'com¹', 'com¹ account'],
    ['may begin like one', 'Console', 'Console'],
    ['is not hidden, and ends in no dot', ' . ..hidden. . ', 'hidden'],
    ['is there where nothing of a title can stay', '///', 'Account'],
    ['is short enough', 'ب'.repeat(500), 'ب'.repeat(60)],
  ])('%s', (_, title, name) => expect(fileNameOf(title)).toBe(name))
})

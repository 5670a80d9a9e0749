import { describe, expect, it } from 'vitest'
import { linkAddress } from '../../../shared/text/link-address'

describe('what a link leads to', () => {
  it.each([' https://attest.example/a?b#c ', 'HTTP://attest.example', 'mailto:hello@attest.example'])(
    'may be a page or a mailbox: %s',
    (typed) => {
      expect(linkAddress(typed)).toBe(typed.trim())
    },
  )

  it.each([
    '',
    'attest.example',
    'https://',
    'https:///etc/passwd',
    'https://attest.example and more',
    'javascript:alert(1)',
    'file:///etc/passwd',
    'data:text/html,x',
    'mailto:nobody',
    ' \njavascript://https://attest.example',
  ])('is nothing else: %s', (typed) => {
    expect(linkAddress(typed)).toBeUndefined()
  })
})

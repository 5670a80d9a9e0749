import { expect, it } from 'vitest'
import { accountIdOf, decodeGenesis, encodeGenesis, type Genesis } from '../../../shared/account/genesis'

const genesis: Genesis = {
  format: 1,
  textSha256: 'a'.repeat(64),
  ownerKey: 'b'.repeat(64),
  createdAt: 1_700_000_000_000,
  nonce: 'c'.repeat(32),
}

it('one genesis is the same bytes however it was put together', () => {
  const shuffled = Object.fromEntries(Object.entries(genesis).reverse()) as Genesis
  expect(encodeGenesis(shuffled)).toEqual(encodeGenesis(genesis))
  expect(decodeGenesis(encodeGenesis(genesis))).toEqual({ ok: true, value: genesis })
})

it('an account id is a UUID of version 8 made of the first bits of the digest', () => {
  const digest = Uint8Array.from({ length: 32 }, (_, i) => 255 - i)
  expect(accountIdOf(digest)).toBe('fffefdfc-fbfa-89f8-b7f6-f5f4f3f2f1f0')
})

it.each([
  ['words', new TextEncoder().encode('hello'), 'unreadable'],
  ['a hash that is none', encodeGenesis({ ...genesis, textSha256: 'zz' }), 'unreadable'],
  ['a later format', new TextEncoder().encode('{"format":2,"anything":true}'), 'newer'],
])('a genesis of %s is refused', (_, bytes, error) => {
  expect(decodeGenesis(bytes)).toEqual({ ok: false, error })
})

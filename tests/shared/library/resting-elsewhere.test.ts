import { describe, expect, it } from 'vitest'
import { readAnnotations } from '../../../shared/account/annotations'
import { accountClaims } from '../../../shared/library/account-claims'
import type { AccountTells } from '../../../shared/library/gather-elsewhere'
import { restingElsewhere } from '../../../shared/library/resting-elsewhere'
import { accountEntities } from '../../../shared/registry/account-entities'
import { Noted } from '../../support/noted'

function tells(id: string, noted: Noted, file = `/${id}.attest`): AccountTells {
  const { tradecraft, text, doc } = noted
  const source = { text, blocks: [] }
  const standing = readAnnotations(doc, text.length).annotations.filter(({ deleted }) => !deleted)
  return {
    account: { id, file, title: `Account ${id}`, day: '' },
    claims: accountClaims(tradecraft, standing, source),
    entities: accountEntities(tradecraft, standing, source, {}),
  }
}

type Same = readonly (readonly [string, string])[]

function found(accounts: Readonly<Record<string, Noted>>, resting: readonly string[], same: Same = []) {
  const sameAs = same.map(([from, to], i) => ({ id: `${i}`, from, to, by: '', at: 0 }))
  const all = Object.entries(accounts).map(([id, noted]) => tells(id, noted))
  const { found } = restingElsewhere({ account: 'a', resting }, all, { sameAs })
  return found.map(({ account, id }) => `${account.id} ${id}`)
}

/** An account that claims something on the word of a passage of its own, resolved to the wire. */
function onTheWire() {
  const noted = new Noted()
  noted.tag('claim', 'c1')
  noted.tag('claim', 'c2')
  noted.tag('source', 's1')
  noted.enter('wire')
  noted.set('s1', 'entity', 'wire')
  noted.link('c1', 'attributed-to', 's1')
  return noted
}

describe('what rests on a source in other accounts', () => {
  it('is what is claimed there on the word of whoever is the same', () => {
    expect(found({ b: onTheWire() }, ['wire'])).toEqual(['b c1'])
    expect(found({ b: onTheWire() }, ['paper'])).toEqual([])
    expect(found({ b: onTheWire() }, ['paper'], [['paper', 'wire']])).toEqual(['b c1'])
  })

  it('is what others have from there, and what is passed on in one place', () => {
    const b = onTheWire()
    b.enter('paper')
    b.link('paper', 'derived-from', 'wire')
    b.link('c2', 'attributed-to', 'paper')
    expect(found({ b }, ['wire'])).toEqual(['b c1', 'b c2'])
    expect(found({ b }, ['paper'])).toEqual(['b c2'])
    const c = onTheWire()
    c.tag('source', 's2')
    c.link('s2', 'relayed-by', 's1')
    c.link('c2', 'attributed-to', 's2')
    expect(found({ c }, ['wire'])).toEqual(['c c1', 'c c2'])
  })

  it('is the same claim wherever it is made, from either end', () => {
    const [b, c] = [onTheWire(), new Noted()]
    c.tag('claim', 'c9')
    c.link('c9', 'same-as', { account: 'b', id: 'c1' })
    expect(found({ b, c }, ['wire'])).toEqual(['b c1', 'c c9'])
    const d = new Noted()
    d.tag('claim', 'd1')
    d.link('d1', 'same-as', { account: 'a', id: 'a1' })
    expect(found({ d }, ['ministry', 'a:a1'])).toEqual(['d d1'])
  })

  it('is nothing of the account itself, and nothing that only has a passage of the same id', () => {
    expect(found({ a: onTheWire(), b: onTheWire() }, ['wire'])).toEqual(['b c1'])
    expect(found({ b: onTheWire() }, ['s1'])).toEqual([])
  })

  it('is nothing that is deleted, and of several copies what the first says', () => {
    const b = onTheWire()
    const before = tells('b', b)
    b.do({ type: 'delete', id: 'c1' })
    expect(found({ b }, ['wire'])).toEqual([])
    const query = { account: 'a', resting: ['wire'] }
    expect(restingElsewhere(query, [before, tells('b', b, '/copy.attest')], { sameAs: [] })).toMatchObject({
      found: [{ account: { file: '/b.attest' }, id: 'c1' }],
      count: 1,
    })
  })
})

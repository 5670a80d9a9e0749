import { describe, expect, it } from 'vitest'
import { bringOverInto } from '../../../main/merging/bring-over'
import { readAnnotations } from '../../../shared/account/annotations'
import { execute } from '../../../shared/account/execute'
import { readTradecraft } from '../../../shared/tradecraft/tradecraft'
import {
  type Account,
  accountWithAll,
  actor,
  broughtInto,
  claim,
  type Item,
  leftOut,
  mona,
  pronoun,
  read,
  saying,
  source,
  text,
  told,
  uuid,
} from '../../support/written-account'

/** Puts texts in the place of one. */
function replaceBodies(item: Item, text: string, texts: readonly string[]): void {
  item['body'] = ([item['body']].flat() as Item[]).flatMap((one) =>
    one['value'] === text ? texts.map((value) => told('describing', value)) : [one],
  )
}

describe('what is noted of annotations that are here already', () => {
  it.each<[string, readonly string[], (account: Account) => unknown]>([
    [
      'what is noted otherwise',
      ['differs-here statement: It was not.', 'on-known polarity: denied'],
      ({ item }) =>
        replaceBodies(item(claim), 'statement: The lamp was out.', ['statement: It was not.', 'polarity: denied']),
    ],
    [
      'what is noted of somebody',
      ['on-known bias: none', 'differs-here release-label: Mr X'],
      ({ items }) => {
        for (const one of items) replaceBodies(one, 'release-label: Source A', ['release-label: Mr X', 'bias: none'])
      },
    ],
    [
      'whom somebody refers to',
      ['on-known it down'],
      ({ item }) => replaceBodies(item(pronoun), `entity: urn:uuid:${actor}`, [`entity: urn:uuid:${source}`]),
    ],
    [
      'a grade',
      ['on-known credibility: 5'],
      ({ items }) => items.push(saying('assessing', claim, told('assessing', 'credibility: 5'))),
    ],
    [
      'a grade of somebody',
      ['on-known reliability: E'],
      ({ items }) => items.push(saying('assessing', uuid(20), told('assessing', 'reliability: E'))),
    ],
    [
      'another grade of the same name',
      ['differs-here credibility: 6'],
      ({ item }) => Object.assign(item(uuid(50)), { body: told('assessing', 'credibility: 6') }),
    ],
    [
      'a grade that was deleted here',
      ['deleted-here credibility: 2'],
      ({ run }) => run({ type: 'take-away', id: uuid(50) }),
    ],
  ])('is told and not added: %s', async (_, expected, change) => {
    const account = accountWithAll()
    change(account)
    expect(await leftOut(account)).toEqual(expected)
  })
})

describe('what is noted of annotations that are brought over', () => {
  it('stands there, with what is noted of whom they name and the grades', async () => {
    const { doc } = await broughtInto(accountWithAll())
    const { details, grades } = readTradecraft(doc).tradecraft
    expect([...details.values()]).toHaveLength(4)
    expect([...details.values()]).toEqual(
      expect.arrayContaining([
        { releaseLabel: 'Source A' },
        { entity: uuid(20) },
        { statement: 'The lamp was out.' },
        { entity: expect.any(String), mention: 'pronoun' },
      ]),
    )
    expect([...grades.values()].map(({ value, reason, by, at }) => [value, reason, by, at])).toEqual(
      expect.arrayContaining([
        ['2', 'Two saw it.', mona, 1],
        ['B', '', mona, 1],
      ]),
    )
  })

  it('stands but for whom one refers to who was deleted there, and that is told', async () => {
    const account = accountWithAll()
    const whole = account.document.first.items
    account.document.first.items = whole.filter((one: Item) => one['id'] !== `urn:uuid:${pronoun}`)
    const here = await broughtInto(account)
    account.document.first.items = whole
    const known = [...readAnnotations(here.doc, text.length).annotations].find(({ ranges }) => ranges[0]?.[0] === 34)
    expect(execute(here.doc, text, [{ type: 'delete', id: known?.id ?? '' }], { person: mona, at: 3 }, null).ok).toBe(
      true,
    )
    const again = await read(account.document, here)
    expect(again.leftOut).toMatchObject([
      { why: 'deleted-here', words: 'The clerk' },
      { why: 'on-known', what: `urn:uuid:${pronoun}#identity` },
    ])
    const { commands, notes } = bringOverInto(here, again)
    expect(execute(here.doc, text, [...commands, ...notes], { person: mona, at: 4 }, null)).toMatchObject({ ok: true })
  })
})

import { expect, it } from 'vitest'
import { readAnnotations } from '../../../shared/account/annotations'
import { accountClaims } from '../../../shared/library/account-claims'
import { accountEntities } from '../../../shared/registry/account-entities'
import type { Block } from '../../../shared/text/block'
import { Noted } from '../../support/noted'

const [head, said] = ['The clerk speaks', 'The guard left.']

it.each<[string, Partial<Block>, string | null, string]>([
  ['by page and paragraph', { page: '4' }, 'p. 4', 'p. 4, ¶ 1'],
  ['by its time in a recording', { time: 61_000 }, '00:01:01', '00:01:01'],
  ['by its paragraph alone, which a heading has none of', {}, null, '¶ 1'],
])('a mention and a claim are cited %s', (_, known, inHeading, inParagraph) => {
  const text = `${head}\n${said}`
  const noted = new Noted(text)
  noted.tagWords('actor', 'clerk', 'The clerk')
  noted.tagWords('source', 'guard', 'The guard')
  noted.tagWords('claim', 'left', 'The guard left')
  const blocks: readonly Block[] = [
    { type: 'heading', level: 1, start: 0, end: head.length, ...known },
    { type: 'paragraph', start: head.length + 1, end: text.length, ...known },
  ]
  const { annotations } = readAnnotations(noted.doc, text.length)
  const { mentions } = accountEntities(noted.tradecraft, annotations, { text, blocks }, {})
  expect(Object.fromEntries(mentions.map(({ id, where }) => [id, where]))).toEqual({
    clerk: inHeading,
    guard: inParagraph,
  })
  const { claims } = accountClaims(noted.tradecraft, annotations, { text, blocks })
  expect(claims.map(({ where }) => where)).toEqual([inParagraph])
})

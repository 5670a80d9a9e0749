import { expect, it } from 'vitest'
import { linksOfType } from '../../../shared/tradecraft/links-of-type'
import { noNews, withNews } from '../../../shared/tradecraft/news'
import { Noted } from '../../support/noted'

it('sorts links once, and anew once there are others', () => {
  const noted = new Noted()
  noted.tag('claim', 'c')
  noted.tag('source', 's')
  noted.enter('e')
  noted.link('c', 'attributed-to', 's')
  noted.link('s', 'same-as', 'e')
  const { tradecraft } = noted
  const first = linksOfType(tradecraft.links, 'attributed-to')
  expect(first.map(({ to }) => to)).toEqual(['s'])
  expect(linksOfType(tradecraft.links, 'attributed-to')).toBe(first)

  const [link] = first
  if (!link) throw new Error('There is one.')
  const taken = { ...link, deleted: { by: 'alice', at: 1 } }
  const after = withNews(tradecraft, { ...noNews, links: [[link.id, taken]] })
  expect(linksOfType(after.links, 'attributed-to')).toEqual([])
  expect(linksOfType(after.links, 'same-as').map(({ to }) => to)).toEqual(['e'])
  expect(linksOfType(tradecraft.links, 'attributed-to')).toEqual([link])
})

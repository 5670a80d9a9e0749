import { expect, it } from 'vitest'
import { Craft } from '../../../renderer/keeper/craft'
import type { Step } from '../../../renderer/keeper/keeper-client'
import type { Command } from '../../../shared/account/command'
import { newsInPieces, noNews } from '../../../shared/tradecraft/news'
import { Noted } from '../../support/noted'

const me = { person: 'alice', at: 1 }

/** A step of one command; of no more of it anybody here asks. */
const stepOf = (...commands: readonly Command[]) => ({ account: 'a', commands }) as unknown as Step

function noted(...entities: readonly string[]) {
  const account = new Noted()
  account.tag('claim', 'c1')
  account.enter(...entities)
  account.set('c1', 'place', 'Quay 7')
  return account.tradecraft
}

const shown = (craft: Craft) => [...craft.shown.entities.keys()]

function tellAll(craft: Craft, ...entities: readonly string[]): void {
  for (const piece of newsInPieces(noted(...entities))) craft.tell(piece)
}

it('shows what is told in parts once all of it is there, and until then what was', () => {
  const craft = new Craft()
  craft.expect()
  tellAll(craft, 'e1', 'e2')
  expect(craft.shown.details.size).toBe(0)
  craft.complete()
  expect([shown(craft), craft.shown.details.get('c1')]).toEqual([['e1', 'e2'], { place: 'Quay 7' }])
  craft.expect()
  tellAll(craft, 'e3')
  expect(shown(craft)).toEqual(['e1', 'e2'])
  craft.complete()
  expect(shown(craft)).toEqual(['e3'])
})

it('lays steps that are not confirmed over what was told, whenever that comes', () => {
  const craft = new Craft()
  craft.expect()
  const step = stepOf({ type: 'make-entity', id: 'mine', entityType: 'person', name: 'Dana' })
  craft.add(step, me)
  expect(shown(craft)).toEqual(['mine'])
  tellAll(craft, 'e1')
  craft.complete()
  expect(shown(craft).sort()).toEqual(['e1', 'mine'])
  craft.settle([step])
  expect(shown(craft)).toEqual(['e1'])
})

it('tells of each change by another object, and leaves the one before as it was', () => {
  const craft = new Craft()
  craft.expect()
  tellAll(craft, 'e1')
  craft.complete()
  const before = craft.shown
  craft.tell({ ...noNews, details: [['c1', null]] })
  expect(craft.shown).not.toBe(before)
  expect([before.details.has('c1'), craft.shown.details.has('c1')]).toEqual([true, false])
  expect(craft.shown.links).toBe(before.links)
  craft.clear()
  expect(shown(craft)).toEqual([])
})

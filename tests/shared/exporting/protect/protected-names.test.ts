import { expect, it } from 'vitest'
import { readAnnotations } from '../../../../shared/account/annotations'
import { protectedNames } from '../../../../shared/exporting/protect/protected-names'
import { nothingElsewhere } from '../../../../shared/tradecraft/elsewhere'
import { Noted } from '../../../support/noted'

it('protects a source by its names, and leaves pronouns to whoever else they point to', () => {
  const noted = new Noted('Reem Said saw it. She told nobody.')
  noted.tagWords('source', 'reem', 'Reem Said')
  noted.tagWords('source', 'she', 'She')
  noted.set('she', 'entity', 'reem')
  noted.set('reem', 'releaseLabel', 'a resident')
  const { text, doc, tradecraft } = noted
  const { annotations } = readAnnotations(doc, text.length)
  const { labels } = protectedNames({ text, annotations, tradecraft, elsewhere: nothingElsewhere })
  expect([...labels]).toEqual([['Reem Said', 'a resident']])
})

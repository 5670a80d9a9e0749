import { describe, expect, it } from 'vitest'
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

describe('a release label', () => {
  const labelsOf = (...sources: readonly (readonly [name: string, label: string])[]) => {
    const noted = new Noted(sources.map(([name]) => name).join('; '))
    for (const [name, label] of sources) {
      noted.tagWords('source', name, name)
      noted.set(name, 'releaseLabel', label)
    }
    const { text, doc, tradecraft } = noted
    const { annotations } = readAnnotations(doc, text.length)
    const { labels, clean } = protectedNames({ text, annotations, tradecraft, elsewhere: nothingElsewhere })
    expect(sources.map(([, label]) => clean(label))).toEqual(sources.map(([name]) => labels.get(name)))
    return sources.map(([name]) => labels.get(name))
  }

  it('names no other source that has one', () => {
    expect(labelsOf(['Omar Sayed', 'Source A'], ['Reem Qasim', 'an aide of OMAR SAYED'])).toEqual([
      'Source A',
      'an aide of Source A',
    ])
  })

  it('says nobody’s label that names another', () => {
    expect(
      labelsOf(
        ['Omar Sayed', 'a friend of Reem Qasim'],
        ['Reem Qasim', 'an aide of Omar Sayed'],
        ['Idris Khalil', 'who drives Reem Qasim'],
      ),
    ).toEqual(['a friend of a protected source', 'an aide of a protected source', 'who drives a protected source'])
  })

  it('stays as it is where it has a word that its source, or anybody, is called by', () => {
    const as = ['a Driver', 'a resident of the port', 'Source B'] as const
    expect(labelsOf(['Driver', as[0]], ['Omar Sayed', as[1]], ['a resident', as[2]])).toEqual(as)
  })
})

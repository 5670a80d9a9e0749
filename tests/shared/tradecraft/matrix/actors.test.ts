import { describe, expect, it } from 'vitest'
import { readAnnotations } from '../../../../shared/account/annotations'
import { lastOf } from '../../../../shared/in-steps'
import { actorsInSteps } from '../../../../shared/tradecraft/matrix/actors'
import { matrixInSteps } from '../../../../shared/tradecraft/matrix/matrix'
import { eventsInSteps } from '../../../../shared/tradecraft/matrix/timeline'
import { Noted } from '../../../support/noted'

function read(noted: Noted) {
  const { annotations } = readAnnotations(noted.doc, noted.text.length)
  return { annotations, tradecraft: noted.tradecraft, matrix: lastOf(matrixInSteps(annotations, noted.tradecraft)) }
}

describe('the actors of the board', () => {
  it('are one wherever they are spoken of, with what they are to each claim', () => {
    const noted = new Noted()
    noted.tag('claim', 'c1', 'c2')
    noted.tag('actor', 'he', 'driver', 'guard')
    noted.enter('Idris')
    for (const id of ['he', 'driver']) noted.set(id, 'entity', 'Idris')
    noted.do({ type: 'link', id: 'l1', link: 'about', from: 'c1', to: 'driver', role: 'target' })
    noted.do({ type: 'link', id: 'l2', link: 'about', from: 'c1', to: 'he', role: 'agent' })
    noted.do({ type: 'link', id: 'l3', link: 'about', from: 'c2', to: 'Idris' })
    const { annotations, tradecraft, matrix } = read(noted)
    const actors = lastOf(actorsInSteps(annotations, tradecraft, matrix))
    expect(
      actors.map(({ id, mentions, claims }) => [id, mentions, claims.map(({ row, role }) => [row.id, role])]),
    ).toEqual([
      [
        'Idris',
        ['he', 'driver'],
        [
          ['c1', 'agent'],
          ['c2', null],
        ],
      ],
      ['guard', ['guard'], []],
    ])
  })
})

describe('the events of the board', () => {
  it('are dated by each passage that gives another time, the earliest first, and say who objects', () => {
    const noted = new Noted()
    noted.tag('claim', 'c1', 'c2', 'c3', 'c4')
    noted.link('c2', 'same-as', 'c1')
    noted.link('c3', 'contradicts', 'c1')
    noted.set('c1', 'eventTime', '2024-03-05T14:00')
    noted.set('c2', 'eventTime', '2024-03-05T14:00')
    noted.set('c3', 'eventTime', '2024-03-05T13:00~')
    const { matrix, tradecraft } = read(noted)
    expect(
      lastOf(eventsInSteps(matrix, tradecraft)).map(({ passage, denies, time }) => [passage, denies, time.uncertain]),
    ).toEqual([
      ['c3', true, true],
      ['c1', false, false],
    ])
  })
})

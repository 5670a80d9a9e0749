import { expect, it } from 'vitest'
import { readAnnotations } from '../../../shared/account/annotations'
import { lastOf } from '../../../shared/in-steps'
import { wholeAccount } from '../../../shared/tradecraft/checks/check'
import { placeOf } from '../../../shared/tradecraft/checks/finding-place'
import { matrixInSteps } from '../../../shared/tradecraft/matrix/matrix'
import { Noted } from '../../support/noted'

it('leads from what a check says to the passage that shows it', () => {
  const noted = new Noted()
  noted.tag('claim', 'c1', 'c2')
  noted.tag('source', 'clerk')
  noted.enter('Idris', 'wire')
  noted.set('clerk', 'entity', 'Idris')
  noted.link('c2', 'attributed-to', 'wire')
  const { annotations } = readAnnotations(noted.doc, noted.text.length)
  const matrix = lastOf(matrixInSteps(annotations, noted.tradecraft))
  const place = (target: string, passage?: string) =>
    placeOf({ target, message: '', passage }, matrix, (id) => annotations.some((one) => one.id === id))
  expect(place('c1')).toBe('c1')
  expect(place('a link', 'c2')).toBe('c2')
  // Whoever was entered is found where they are spoken of, or else in the first claim on their word.
  expect(place('Idris')).toBe('clerk')
  expect(place('wire')).toBe('c2')
  expect(place(wholeAccount)).toBeUndefined()
})

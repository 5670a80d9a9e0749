import { figure } from './figures.mjs'
import { sizes } from './visits.mjs'

/** How many times bare text, how many ms, which share of the frames, and how many times ahead. */
const aims = { open: 2, frame: 1000 / 60, lost: 0.02, memory: 1.5, ahead: 20 }

export const largest = sizes.at(-1)

export const sentence =
  `The aims: to open no more than ${aims.open} times as long as bare text, 19 of 20 new tags within one frame, no more ` +
  `than ${100 * aims.lost} % of the frames lost where bare text loses none; and of the largest account, no more than ` +
  `${aims.memory} times the memory, and ${aims.ahead} times as fast as Recogito in opening and tagging.`

export function meetsAims(results, patience) {
  const times = (name, account) => figure(results, 'reader', account, name) / figure(results, 'plain', account, name)
  const keepsFrames = (name, account) => {
    const lost = (method) => figure(results, method, account, name)
    return lost('plain') >= 0.005 || lost('reader') <= aims.lost
  }
  const ahead = (name) => leadOver(results, 'recogito-ranges', name, patience)
  return (
    sizes.every(
      (account) =>
        times('open', account) <= aims.open &&
        figure(results, 'reader', account, 'slowTag') <= aims.frame &&
        keepsFrames('lostSlow', account) &&
        keepsFrames('lostFast', account),
    ) &&
    ['heap', 'private'].every((name) => times(name, largest) <= aims.memory) &&
    ['open', 'tag'].every((name) => ahead(name) >= aims.ahead)
  )
}

/**
 * How many times as much as the reader a peer takes for the largest account; at least that, where it did not come to
 * the end of `patience` (s) with opening; null where nothing is known.
 */
export function leadOver(results, peer, name, patience) {
  const reader = figure(results, 'reader', largest, name)
  const other = figure(results, peer, largest, name)
  if (other === 'stuck') return name === 'open' ? (1000 * patience) / reader : null
  return other === null ? null : other / reader
}

import { escapeHtml, languageOf } from '../../html/escape'
import type { NoteLine } from '../../notes/note'
import type { Entry } from '../entry'
import { entryId, placeId } from './anchors'

/** What a report rests on, by number, each with the way back to where it is cited. */
export const renderEntries = (entries: readonly Entry[]): string =>
  `<ol class="entries">\n${entries.map(renderEntry).join('')}</ol>\n`

function renderEntry({ number, head, quote, denies, lines, flags, mentions }: Entry): string {
  const places = Array.from({ length: mentions }, (_, index) => {
    const name = mentions === 1 ? '↑' : letters(index)
    return `<a href="#${placeId(number, index + 1)}" aria-label="Back to where note ${number} is cited${mentions === 1 ? '' : `, ${index + 1} of ${mentions}`}">${name}</a>`
  })
  return [
    `<li id="${entryId(number)}"${denies ? ' class="denies"' : ''}>`,
    `<p class="entry-head"><b class="number">${number}</b> <b>${escapeHtml(head)}</b> <span class="back">${places.join(' ')}</span></p>`,
    quote === undefined ? '' : `<blockquote dir="auto"${languageOf(quote)}>“${escapeHtml(quote)}”</blockquote>`,
    ...lines.map(renderLine),
    flags.length === 0
      ? ''
      : `<ul class="flags">${flags.map((flag) => `<li dir="auto">${escapeHtml(flag)}</li>`).join('')}</ul>`,
    '</li>\n',
  ].join('')
}

const renderLine = ({ label, words }: NoteLine): string =>
  `<p>${label === undefined ? '' : `<span class="name">${label}</span> `}<bdi>${escapeHtml(words)}</bdi></p>`

/** a, b, … z, aa, ab: one for each place, as in the notes of an encyclopedia. */
function letters(index: number): string {
  const last = String.fromCharCode(97 + (index % 26))
  return index < 26 ? last : letters(Math.floor(index / 26) - 1) + last
}

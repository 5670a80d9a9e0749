import type { Annotation } from '../../account/annotation'
import { kindNames } from '../../account/kind'
import { quoteOf, startOf } from '../../account/range'
import { type TagPath, tagPathWords } from '../../codebook/tag-path'
import { type Place, placesIn, placeWords } from '../../text/place'
import type { ExportAccount } from '../export-account'
import type { Fact } from '../facts/fact'
import { passageFacts } from '../facts/passage-facts'
import { nameOf } from '../name-of'
import { quoteForNote } from '../notes/note'
import { isoTime, readableTime } from '../time'
import { renderDiscussion } from './discussion'
import { escapeHtml, languageOf } from './escape'
import { noteId, passageId } from './marked-text'

/** The notes in the order of their numbers: what was tagged, by whom, when and why, and what others say of it. */
export function renderNotes(account: ExportAccount): string {
  const placeOf = placesIn(account.blocks)
  const notes = account.annotations.map((annotation, index) =>
    renderNote(account, annotation, index + 1, placeOf(startOf(annotation.ranges))),
  )
  return `<ol class="notes">\n${notes.join('')}</ol>\n`
}

function renderNote(account: ExportAccount, annotation: Annotation, number: number, where: Place | undefined): string {
  const { text, people, discussions, tags } = account
  const { id, kind, ranges, by, at, note } = annotation
  const { name, letter } = kindNames[kind]
  const discussion = discussions.get(id)
  const quote = quoteForNote(quoteOf(text, ranges))
  const place = placeWords(where) ?? 'in a heading'
  return [
    `<li id="${noteId(number)}" class="${kind}">`,
    `<p class="note-head"><b class="number">${number}</b> <b class="kind"><span aria-hidden="true">${letter}</span> ${name}</b> `,
    `<span class="by"><bdi>${escapeHtml(nameOf(people, by))}</bdi>, <time datetime="${isoTime(at)}">${readableTime(at)}</time></span> `,
    `<a class="back" href="#${passageId(number)}" aria-label="${place}: back to passage ${number}">${place}</a></p>`,
    `<blockquote dir="auto"${languageOf(quote)}>${escapeHtml(quote)}</blockquote>`,
    renderTags(tags.get(id) ?? []),
    renderFacts(passageFacts(account, annotation)),
    note === '' ? '' : `<p class="note" dir="auto">${escapeHtml(note)}</p>`,
    discussion ? renderDiscussion(discussion, people) : '',
    '</li>\n',
  ].join('')
}

const renderTags = (tags: readonly TagPath[]): string =>
  tags.length === 0
    ? ''
    : `<p class="tags">Tagged ${tags.map((tag) => `<bdi>${escapeHtml(tagPathWords(tag))}</bdi>`).join(', ')}</p>`

const renderFacts = (facts: readonly Fact[]): string =>
  facts.length === 0
    ? ''
    : `<dl>${facts.map(({ name, words }) => `<dt>${name}</dt><dd dir="auto">${escapeHtml(words)}</dd>`).join('')}</dl>`

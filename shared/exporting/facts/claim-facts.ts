import { quoteOf } from '../../account/range'
import { shortQuote } from '../../account/short-quote'
import type { BoardClaim } from '../../tradecraft/board'
import { choiceWords } from '../../tradecraft/choice-words'
import { corroborationCounts, corroborationSentence, unreadWords } from '../../tradecraft/corroboration-words'
import { endKey, type Link } from '../../tradecraft/link'
import type { ExportAccount } from '../export-account'
import { type Fact, factsOf } from './fact'
import { gradesInFull, gradesInShort } from './grade-facts'

/** What a claim is, on whose word it stands, whom it is about, and how far it is trusted. */
export function claimFacts(account: ExportAccount, row: BoardClaim): readonly Fact[] {
  const { text, people, craft } = account
  const { id } = row.claim
  const links = craft.linksFrom(id)
  const { statement, modality, polarity, basis, level, eventTime, place, status } =
    craft.tradecraft.details.get(id) ?? {}
  const { sources, through, passedOn } = craft.voices(id)
  const put = [
    modality && choiceWords.modality[modality],
    polarity && choiceWords.polarity[polarity],
    basis && choiceWords.basis[basis],
    level && choiceWords.level[level],
  ]
  const reporting = links.filter(({ type }) => type === 'attributed-to' || type === 'relayed-by')
  const claims = (ids: readonly string[]) => ids.map((one) => claimName(account, one)).join('; ')
  return factsOf([
    ['Statement', statement],
    ['Said by', sources.map((source) => sourceWords(account, source)).join('; ')],
    ['Passed on by', through.map(craft.nameOf).join(', ')],
    ['Had it from', passedOn.map(([by, from]) => `${craft.nameOf(by)} from ${craft.nameOf(from)}`).join('; ')],
    [
      'Reporting words',
      reporting
        .map(({ cue }) => quoteOf(text, cue))
        .filter(Boolean)
        .join('; '),
    ],
    [
      'Quoted',
      [...new Set(reporting.flatMap(({ quotation }) => quotation ?? []))]
        .map((one) => choiceWords.quotation[one])
        .join(', '),
    ],
    [
      'About',
      links
        .filter(({ type }) => type === 'about')
        .map((link) => aboutWords(account, link))
        .join('; '),
    ],
    ['As it is put', put.filter(Boolean).join(' · ')],
    ['When', eventTime],
    ['Where', place],
    ['Credibility', gradesInFull(row.credibility, people)],
    ['Status', status && choiceWords.status[status]],
    ['Rests on', restsOn(account, row)],
    ['Contradicts', claims(row.contradicts)],
    ['Supported by', claims(row.supportedBy)],
  ])
}

function restsOn({ craft }: ExportAccount, { corroboration }: BoardClaim): string {
  const { said, origins } = corroborationCounts(corroboration)
  const more = [corroborationSentence(corroboration, craft.nameOf), unreadWords(corroboration.unread)].filter(Boolean)
  return [`${said} · ${origins}.`, ...more].join(' ')
}

/** A source as one reads of it beside a claim: what it is called, and how far it is relied on. */
function sourceWords({ craft, people }: ExportAccount, source: string): string {
  const grades = gradesInShort(craft.board.reliability(source), people)
  return grades === '' ? craft.nameOf(source) : `${craft.nameOf(source)} (${grades})`
}

function aboutWords({ craft }: ExportAccount, { to, role }: Link): string {
  const name = craft.nameOf(endKey(to))
  return role ? `${name} (${choiceWords.role[role].toLowerCase()})` : name
}

/** A claim as another speaks of it: what it states, else its words. */
export function claimName({ craft, text }: ExportAccount, id: string): string {
  const here = craft.claim(id)?.claim
  const statement = craft.tradecraft.details.get(id)?.statement
  return statement ?? (here ? `“${shortQuote(text, here.ranges)}”` : craft.nameOf(id))
}

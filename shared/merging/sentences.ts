import type { PersonId } from '../account/annotation'
import { kindNames } from '../account/kind'
import { metaName } from '../account/meta-name'
import { assertNever } from '../result'
import { isolate } from '../text/isolate'
import { detailWords } from '../tradecraft/words'
import type { ChangeLine, Decision, DeletionMet, DetailMet, Said, SamePassage, Version } from './report'
import { bothTalkWords, isInTalk, talkWords } from './said-sentences'
import { short, the } from './words'

/** What a person is called in the middle of a sentence: an isolated name, “you”, or “someone” for null. */
export type NameOf = (person: PersonId | null) => string

const capital = (sentence: string): string => sentence.slice(0, 1).toUpperCase() + sentence.slice(1)

/** One thing that was done, by whoever did it. */
export const lineSentence = (line: ChangeLine, nameOf: NameOf): string =>
  line.brought
    ? doneSentence(line, nameOf).replace(/\.$/, ', brought over from another account.')
    : doneSentence(line, nameOf)

function doneSentence(line: ChangeLine, nameOf: NameOf): string {
  const who = nameOf(line.person)
  if (isInTalk(line)) return capital(`${who} ${talkWords(line)}.`)
  switch (line.type) {
    case 'tagged': {
      const { passage, note } = line
      const tagged = `${who} tagged “${isolate(passage.quote)}” as ${kindNames[passage.kind].name.toLowerCase()}`
      return capital(
        passage.deleted
          ? `${tagged} and deleted it again.`
          : note
            ? `${tagged}, noting “${short(note)}”.`
            : `${tagged}.`,
      )
    }
    case 'edited':
      return capital(`${who} ${editWords(line)}.`)
    case 'deleted':
    case 'restored':
      return capital(`${who} ${line.type} ${the(line.passage)}.`)
    case 'noted':
      return capital(`${who} ${line.did}.`)
    case 'introduced':
      return line.who === line.person || line.person === null
        ? `${capital(nameOf(line.who))} took up work in this account.`
        : capital(`${who} added ${nameOf(line.who)} to those who work in this account.`)
    case 'described':
      return capital(`${who} set the ${metaName(line.name)} to “${short(line.after)}”.`)
    case 'other':
      return capital(`${who} added something that this version of Attest cannot show; it is kept.`)
    default:
      return assertNever(line)
  }
}

function editWords({ passage, field, before, after }: Extract<ChangeLine, { type: 'edited' }>): string {
  const back = before === after ? ', and took that back' : ''
  switch (field) {
    case 'kind':
      if (back) return `changed what ${the(passage)} is${back}`
      return `changed “${isolate(passage.quote)}”${before ? ` from ${before.toLowerCase()}` : ''} to ${after.toLowerCase()}`
    case 'ranges':
      if (back) return `changed where ${the(passage)} ends${back}`
      return `fitted ${the(passage)}${before ? `, before “${short(before)}”,` : ''} to “${short(after)}”`
    case 'note':
      if (back) return `edited the note of ${the(passage)}${back}`
      return after ? `noted on ${the(passage)}: “${short(after)}”` : `emptied the note of ${the(passage)}`
    default:
      return assertNever(field)
  }
}

/** One thing that both sides did alike. */
export function bothSentence(line: ChangeLine, nameOf: NameOf): string {
  if (isInTalk(line)) return `Both ${bothTalkWords(line)}.`
  switch (line.type) {
    case 'tagged':
      return `Both have ${the(line.passage)}.`
    case 'edited':
      return `Both edited ${line.field === 'note' ? 'the note of ' : ''}${the(line.passage)}${line.passage.deleted ? ', which is deleted' : ' alike'}.`
    case 'deleted':
    case 'restored':
      return `Both ${line.type} ${the(line.passage)}.`
    case 'noted':
      return `Both ${line.did}.`
    case 'introduced':
      return `Both have ${nameOf(line.who)} among those who work in this account.`
    case 'described':
      return `Both set the ${metaName(line.name)}; it is “${short(line.after)}”.`
    case 'other':
      return 'Both wrote something that this version of Attest cannot show; it is kept.'
    default:
      return assertNever(line)
  }
}

export function decisionSentence({ passage, field }: Decision): string {
  switch (field) {
    case 'note':
      return capital(`${the(passage)} was noted on twice`)
    case 'kind':
      return `“${isolate(passage.quote)}” was given two kinds`
    case 'ranges':
      return capital(`${the(passage)} was fitted twice`)
    case 'deleted':
      return capital(`${the(passage)} was deleted by one and kept by the other`)
    default:
      return assertNever(field)
  }
}

export const detailSentence = ({ field, name }: DetailMet): string =>
  capital(`the ${detailWords[field]} of ${name} was set twice`)

/** Who is known to have written a version, and else where it stood. */
export const versionName = ({ person, side }: Pick<Version, 'person' | 'side'>, nameOf: NameOf): string =>
  capital(person === null ? (side === 'ours' ? 'this copy' : 'the other copy') : nameOf(person))

export const titleSentence = 'The account was given two titles'

export const twinsSentence = (count: number): string =>
  `${count.toLocaleString('en')} passages were tagged on both sides alike, word for word`

export const versionWords = ({ field, words }: Version): string => (field === 'note' && !words ? 'No note' : words)

export function deletionSentence({ passage, side, person, edits, said }: DeletionMet, nameOf: NameOf): string {
  const editors = [...new Set([...edits, ...said].map((met) => met.person))]
  const met = [
    ...(edits.length > 0 ? ['edited it'] : []),
    ...(said.some(({ type }) => type === 'reply') ? ['replied to it'] : []),
    ...(said.some(({ type }) => type === 'verdict') ? ['given a verdict on it'] : []),
    ...(said.some(({ type }) => type === 'noted') ? ['noted something of it'] : []),
  ]
  const otherSide = side === 'ours' ? 'theirs' : 'ours'
  const names = editors.map((editor) =>
    editor === null ? versionName({ person: null, side: otherSide }, nameOf) : nameOf(editor),
  )
  return capital(`${nameOf(person)} deleted ${the(passage)}; ${andList(names)} had ${andList(met)}. It is deleted now.`)
}

/** To stand before what somebody said of an annotation that another deleted. */
export const saidSentence = ({ type, person }: Said, nameOf: NameOf): string =>
  capital(`${nameOf(person)} ${{ reply: 'replied', verdict: 'gave a verdict', noted: 'noted' }[type]}:`)

export function pairSentence({ ours, theirs, exact }: SamePassage, nameOf: NameOf): string {
  const names = andList([...new Set([nameOf(theirs.person), nameOf(ours.person)])])
  const kind = kindNames[ours.kind].name.toLowerCase()
  return exact
    ? capital(`${names} tagged the same words as ${kind}: “${isolate(ours.quote)}”.`)
    : capital(
        `${names} tagged nearly the same words as ${kind}: “${isolate(theirs.quote)}” and “${isolate(ours.quote)}”.`,
      )
}

/** Ana, Bo and Cem */
export const andList = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`

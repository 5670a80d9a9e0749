import type { Readable } from '../account/schema'
import { readTag } from '../codebook/read-tags'
import { readReportHead } from '../report/heads'
import { endKey, type LinkEnd } from '../tradecraft/link'
import { readEntity, readGrade, readLink } from '../tradecraft/tradecraft'
import { linkWords } from '../tradecraft/words'
import { quoted } from './quoted'

/** What a change to what is noted beside the text is told against. */
export interface TradecraftTelling {
  readonly text: string
  readonly doc: Readable
  /** The words of a passage, in quotation marks; undefined for what is none. */
  readonly passageWords: (id: string) => string | undefined
}

/** What something is called in a sentence. */
export function called(id: LinkEnd, telling: TradecraftTelling): string {
  if (typeof id !== 'string') return 'a claim of another account'
  const passage = telling.passageWords(id)
  if (passage !== undefined) return passage
  return describeNoted(id, telling) ?? 'something else'
}

/** What was made beside the text; undefined for anything else. */
export function describeNoted(id: string, telling: TradecraftTelling): string | undefined {
  const { doc } = telling
  const entity = readEntity(doc, id)
  if (entity) return quoted(entity.name)
  const tag = readTag(doc, id)
  if (tag) return `the tag ${quoted(tag.name)}`
  const report = readReportHead(doc, id)
  if (report) return `the report ${quoted(report.title)}`
  const link = readLink(doc, id)
  if (link) return `that ${linkSentence(link, telling)}`
  const grade = readGrade(doc, id)
  return grade && `the ${grade.scale} ${grade.value} of ${called(grade.target, telling)}`
}

export function linkSentence(
  { type, from, to }: { readonly type: keyof typeof linkWords; readonly from: string; readonly to: LinkEnd },
  telling: TradecraftTelling,
): string {
  // An end may itself be a link only where no Attest wrote it; its id is enough then.
  const name = (end: LinkEnd) => (readLink(telling.doc, endKey(end)) ? quoted(endKey(end)) : called(end, telling))
  return `${name(from)} ${linkWords[type]} ${name(to)}`
}

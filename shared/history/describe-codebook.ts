import { kindNames } from '../account/kind'
import { mapNames, parseFieldKey } from '../account/schema'
import { readTag } from '../codebook/read-tags'
import type { TagId } from '../codebook/tag'
import { taggingRecord, tagRecord } from '../codebook/values'
import { called, type TradecraftTelling } from './called'
import type { Change } from './entry'
import { quoted } from './quoted'

const unreadable = 'in a way this version of Attest cannot read'

function describeTag({ after }: Change, telling: TradecraftTelling): string {
  const made = tagRecord.safeParse(after).data
  if (!made) return `made a tag ${unreadable}`
  const below = made.parent === undefined ? '' : ` below ${tagName(made.parent, telling)}`
  return `made the tag ${quoted(made.name)} of ${kindNames[made.kind].plural.toLowerCase()}${below}`
}

function describeTagging({ key, after }: Change, telling: TradecraftTelling): string {
  const { id, field } = parseFieldKey(key) ?? { id: key, field: '' }
  const [tag, passage] = [tagName(field, telling), called(id, telling)]
  if (after === null) return `took the tag ${tag} off ${passage}`
  return taggingRecord.safeParse(after).success ? `put the tag ${tag} on ${passage}` : `tagged ${passage} ${unreadable}`
}

/** Where a tag was moved or merged; undefined for any other edit. */
export function describeTagMove({ key, after }: Change, telling: TradecraftTelling): string | undefined {
  const { id, field } = parseFieldKey(key) ?? { id: key, field: '' }
  const tag = readTag(telling.doc, id)
  if (!tag || (after !== null && typeof after !== 'string')) return undefined
  const name = `the tag ${quoted(tag.name)}`
  const other = after === null ? null : tagName(after, telling)
  if (field === 'into')
    return other === null ? `took ${name} out of the one it went into` : `merged ${name} into ${other}`
  if (field !== 'parent') return undefined
  return other === null ? `moved ${name} to the top` : `moved ${name} below ${other}`
}

const tagName = (id: TagId, { doc }: TradecraftTelling): string => quoted(readTag(doc, id)?.name ?? 'unknown')

/** How changes to each map of the codebook are told. */
export const codebookTellers = { [mapNames.codebook]: describeTag, [mapNames.taggings]: describeTagging } as const

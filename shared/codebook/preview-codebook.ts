import type { Actor } from '../account/actor'
import { fieldKey } from '../account/schema'
import type { TradecraftCommand } from '../tradecraft/command'
import type { TradecraftNews } from '../tradecraft/news'
import type { Tradecraft } from '../tradecraft/tradecraft'
import { codebookOf } from './codebook'
import type { CodebookCommand } from './command'
import type { Tag } from './tag'
import { taggingAt } from './taggings'

type Preview = Partial<TradecraftNews>

/** What a command on the codebook will most likely change, as `previewTradecraft` says it. */
export function previewCodebook(
  { tags, taggings }: Tradecraft,
  command: CodebookCommand,
  { person: by, at }: Actor,
): Preview {
  switch (command.type) {
    case 'make-tag': {
      const { id, kind, name, colour, parent = null, description = '', key = null } = command
      const tag: Tag = {
        ...{ id, kind, name: name.trim(), colour, parent, description: description.trim(), key },
        ...{ into: null, by, at, deleted: null },
      }
      return tags.has(id) ? {} : { tags: [[id, tag]] }
    }
    case 'tag': {
      const { id: annotation } = command
      const tag = codebookOf(tags).of(command.tag)?.id
      if (tag === undefined) return {}
      const key = fieldKey(annotation, tag)
      return taggingAt(taggings, key) ? {} : { taggings: [[key, { annotation, tag, by, at }]] }
    }
    case 'untag':
      return { taggings: [[fieldKey(command.id, command.tag), null]] }
    case 'bring-tag':
    case 'bring-tagging':
      return {}
  }
}

/** The same of a detail of a tag. */
export function previewTagDetail(
  { tags }: Tradecraft,
  { id, field, value }: Extract<TradecraftCommand, { type: 'set-detail' }>,
): Preview {
  const tag = tags.get(id)
  if (!tag) return {}
  if ((field === 'name' || field === 'colour') && value === null) return {}
  const now = field === 'description' ? (value ?? '') : value
  return { tags: [[id, { ...tag, [field]: typeof now === 'string' ? now.trim() : now }]] }
}

import type { Actor } from '../account/actor'
import { fieldKey } from '../account/schema'
import { previewCodebook, previewTagDetail } from '../codebook/preview-codebook'
import { previewReport, previewReportDetail } from '../report/preview-report'
import type { TradecraftCommand } from './command'
import type { DetailName } from './details'
import type { Grade } from './grade'
import { gradesReplaced } from './grades-replaced'
import type { Link } from './link'
import type { TradecraftNews } from './news'
import type { Tradecraft } from './tradecraft'

/**
 * What a command will most likely change, so that it can be shown before whoever owns the account has answered. Unlike
 * carrying it out, this never refuses: a command that will be refused changes nothing here.
 */
export function previewTradecraft(
  tradecraft: Tradecraft,
  command: TradecraftCommand,
  { person: by, at }: Actor,
): Partial<TradecraftNews> {
  const { details, entities, links, grades, tags, reports } = tradecraft
  switch (command.type) {
    case 'set-detail': {
      const { id, field, value } = command
      const link = links.get(id)
      if (link) return { links: [[id, withDetail(link, field, value)]] }
      const entity = entities.get(id)
      if (tags.has(id)) return previewTagDetail(tradecraft, command)
      if (reports.has(id)) return previewReportDetail(tradecraft, command)
      const own = field === 'entityType' ? 'type' : field
      const changed = { details: [[id, { ...details.get(id), [field]: value ?? undefined }]] as const }
      return entity && own in entity && value !== null
        ? { ...changed, entities: [[id, { ...entity, [own]: value }]] }
        : changed
    }
    case 'make-entity': {
      const { id, entityType: type, name } = command
      return entities.has(id) ? {} : { entities: [[id, { id, type, name: name.trim(), by, at, deleted: null }]] }
    }
    case 'link': {
      const { id, link: type, from, to, cue = [], quotation = null, role = null } = command
      return links.has(id) ? {} : { links: [[id, { id, type, from, to, cue, quotation, role, by, at, deleted: null }]] }
    }
    case 'take-away':
    case 'bring-back': {
      const { id } = command
      const deleted = command.type === 'take-away' ? { by, at } : null
      const change = <T>(map: ReadonlyMap<string, T>) => {
        const one = map.get(id)
        return one ? ([[id, { ...one, deleted }]] as const) : []
      }
      return {
        ...{ entities: change(entities), links: change(links), grades: change(grades), tags: change(tags) },
        reports: change(reports),
      }
    }
    case 'grade': {
      const { id, target, scale, value, reason = '' } = command
      const replaces = gradesReplaced(tradecraft, command)
      const given: Grade = { id, target, scale, value, reason: reason.trim(), replaces, by, at, deleted: null }
      return grades.has(id) ? {} : { grades: [[id, given]] }
    }
    case 'bring-entity':
    case 'bring-link':
    case 'bring-grade':
      return {}
    case 'make-tag':
    case 'tag':
    case 'untag':
    case 'bring-tag':
    case 'bring-tagging':
      return previewCodebook(tradecraft, command, { person: by, at })
    case 'make-report':
      return previewReport(tradecraft, command, { person: by, at })
    case 'waive':
    case 'unwaive': {
      const { check, target } = command
      const waiver = command.type === 'waive' ? { check, target, reason: command.reason.trim(), by, at } : null
      return { waivers: [[fieldKey(check, target), waiver]] }
    }
  }
}

const withDetail = (link: Link, field: DetailName, value: unknown): Link => ({
  ...link,
  [field]: value ?? (field === 'cue' ? [] : null),
})

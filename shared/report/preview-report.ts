import type { Actor } from '../account/actor'
import type { TradecraftCommand } from '../tradecraft/command'
import type { TradecraftNews } from '../tradecraft/news'
import type { Tradecraft } from '../tradecraft/tradecraft'
import type { ReportCommand } from './command'

/** What beginning a report will most likely change, as preview-tradecraft has it of all commands. */
export function previewReport(
  { reports }: Tradecraft,
  { id, title, yardstick, template }: ReportCommand,
  { person: by, at }: Actor,
): Partial<TradecraftNews> {
  if (reports.has(id)) return {}
  return { reports: [[id, { id, title: title.trim(), yardstick, template, by, at, deleted: null }]] }
}

export function previewReportDetail(
  { reports }: Tradecraft,
  { id, field, value }: Extract<TradecraftCommand, { type: 'set-detail' }>,
): Partial<TradecraftNews> {
  const report = reports.get(id)
  if (!report || value === null) return {}
  return { reports: [[id, { ...report, [field === 'name' ? 'title' : field]: value }]] }
}

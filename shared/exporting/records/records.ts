import { mapCodePoints } from '../../text/code-points'
import { placesIn } from '../../text/place'
import type { ExportAccount } from '../export-account'
import { type AnnotationRecord, annotationRecord } from './annotation-record'
import { type LinkRecord, linkRecord } from './link-record'

export interface Records {
  /** In text order. */
  readonly annotations: readonly AnnotationRecord[]
  /** Those that stand, between what stands. */
  readonly links: readonly LinkRecord[]
}

/** All of an account as records for programs: one of each passage, one of each link. */
export function recordsOf(account: ExportAccount): Records {
  const places = { ...mapCodePoints(account.text), placeOf: placesIn(account.blocks) }
  const links = [...account.craft.tradecraft.links.values()].filter(({ deleted }) => !deleted)
  return {
    annotations: account.annotations.map((annotation) => annotationRecord(account, places, annotation)),
    links: links.map((link) => linkRecord(account, places, link)),
  }
}

/** The same as JSON Lines (https://jsonlines.org): an object a line. */
export function jsonLines(account: ExportAccount): string {
  const { annotations, links } = recordsOf(account)
  return [...annotations, ...links].map((record) => `${JSON.stringify(record)}\n`).join('')
}

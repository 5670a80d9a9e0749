import type { DocumentMeta } from '../../../shared/importing/imported-document'

/** What SingleFile writes before the page that it saves; other programs that save pages do not say when that was. */
const savedBySingleFile = /<!--\s*Page saved with SingleFile\s+url: (\S+)\s+saved date: ([^\n]+)/

/** Where a page was saved from and when, where the program that saved it says so in its first kilobyte. */
export function savedPageMeta(html: string): Pick<DocumentMeta, 'url' | 'capturedAt'> {
  const [, url, said] = savedBySingleFile.exec(html.slice(0, 2000)) ?? []
  if (url === undefined || said === undefined) return {}
  const ms = Date.parse(said.trim())
  return { url, capturedAt: Number.isNaN(ms) ? said.trim() : new Date(ms).toISOString() }
}

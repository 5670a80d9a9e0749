import type { FetchProblem } from '../../../shared/importing/fetch-problem'
import { formats } from '../../../shared/importing/format'
import { ok, type Result } from '../../../shared/result'
import type { ImportSource } from '../process/importer-process'
import { fetchPage } from './fetch-page'

/** Fetches a page as what an importer is asked to read, under a name that says what its server calls it. */
export async function fetchSource(
  address: string,
  limits: { readonly allowPrivate: boolean },
): Promise<Result<ImportSource, FetchProblem>> {
  const page = await fetchPage(address, limits)
  if (!page.ok) return page
  const { bytes, mediaType, ...fetched } = page.value
  return ok({ bytes, fileName: nameOf(fetched.addresses.at(-1) ?? address, mediaType), fetched })
}

/** Its last word with the ending of what it is: a page whose address ends in “.pdf” may say that it is none. */
function nameOf(address: string, mediaType: string): string {
  const { hostname, pathname } = new URL(address)
  const known = Object.values(formats).find((format) => format.mediaType === mediaType)
  const stem = decoded(pathname.split('/').filter(Boolean).at(-1) ?? hostname).replace(/\.[a-z\d]{1,5}$/i, '')
  return `${stem || hostname}.${known?.extensions[0] ?? 'html'}`
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

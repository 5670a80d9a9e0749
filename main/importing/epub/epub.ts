import type { ImportProblem } from '../../../shared/importing/import-problem'
import type { ImportWarning } from '../../../shared/importing/import-warning'
import { fail, ok, type Result } from '../../../shared/result'
import { type Archive, openArchive } from '../archive'
import { createBlockWriter } from '../block-writer'
import { countedWarnings, mergeWarnings } from '../counted-warnings'
import { decodeText } from '../decoding/decode'
import { encodingSaidIn } from '../html/html'
import { writeHtmlBlocks } from '../html/html-blocks'
import { pageMarked } from '../html/html-notes'
import { attributeOf, type HtmlElement, parseXhtml } from '../html/html-tree'
import { createLeftOut, leftOutWarnings } from '../html/html-visible'
import { libraryVersions } from '../library-versions'
import type { Reader } from '../reader'
import { readXml } from '../xml'
import { type EpubPackage, localName, packagesIn, readEpubPackage } from './epub-package'
import { type EpubPages, pagesOfNavigation, pagesOfNcx } from './epub-pages'

const broken = { kind: 'broken', format: 'epub' } as const satisfies ImportProblem

/** An e-book: its chapters in reading order, each read like a web page. */
export const readEpub: Reader = async ({ bytes, onProgress }) => {
  const archive = await openArchive(bytes)
  if (!archive.ok) return fail(archive.error.kind === 'damaged' ? broken : archive.error)
  const parts = archive.value
  const encryption = await readPart(parts, 'META-INF/encryption.xml')
  if (!encryption.ok) return encryption
  const isLocked = encryption.value === undefined ? false : locksText(encryption.value)
  if (isLocked === undefined) return fail(broken)
  if (isLocked) return fail({ kind: 'encrypted', format: 'epub' })
  const found = await findPackage(parts)
  if (!found.ok) return found
  const { title, language, meta, spine, navigation } = found.value
  const pageList = await readPages(parts, found.value)
  if (!pageList.ok) return pageList

  const writer = createBlockWriter()
  const leftOut = createLeftOut()
  const warnings: ImportWarning[] = []
  let pictures = 0
  let page: string | undefined
  for (const [index, { name, mediaType }] of spine.entries()) {
    onProgress(index / spine.length)
    // The table of contents only repeats headings, and leads nowhere on paper.
    if (name === navigation?.name) continue
    if (!/^(?:application\/xhtml\+xml|text\/html|text\/x-oeb1-document)$/.test(mediaType)) {
      pictures++
      continue
    }
    const part = await parts.read(name)
    if (!part.ok) return fail(part.error.kind === 'damaged' ? broken : part.error)
    if (!part.value) return fail(broken)
    const decoded = decodeText(part.value, encodingSaidIn(part.value))
    if (!decoded.ok && decoded.error.kind === 'empty') continue
    if (!decoded.ok) return fail(broken)
    warnings.push(...decoded.value.warnings)
    const pages = {
      current: pageList.value.get(`${name}#`) ?? page,
      begunBy(element: HtmlElement) {
        const id = attributeOf(element, 'id')
        return (id === '' ? undefined : pageList.value.get(`${name}#${id}`)) ?? pageMarked(element)
      },
    }
    writeHtmlBlocks(parseXhtml(decoded.value.text), writer, leftOut, pages)
    page = pages.current
  }
  const { text, blocks } = writer.finish()
  const heading = blocks.find(({ type }) => type === 'heading')
  return ok({
    text,
    blocks,
    title: title ?? (heading ? text.slice(heading.start, heading.end) : ''),
    ...(language && { language }),
    meta,
    warnings: [
      ...mergeWarnings(warnings),
      ...leftOutWarnings(leftOut),
      ...countedWarnings({ 'pictures-left-out': pictures }),
    ],
    method: `E-book by parse5 ${libraryVersions.parse5} and saxes ${libraryVersions.saxes}`,
  })
}

/** The text of a part, undefined where there is none. */
async function readPart({ read }: Archive, name: string): Promise<Result<string | undefined, ImportProblem>> {
  const part = await read(name)
  if (!part.ok) return fail(part.error.kind === 'damaged' ? broken : part.error)
  return ok(part.value && new TextDecoder().decode(part.value))
}

/** Fonts are often scrambled, as their sellers ask; whatever else is, nobody but the seller's program can read. */
const fontAlgorithms: readonly (string | undefined)[] = [
  'http://www.idpf.org/2008/embedding',
  'http://ns.adobe.com/pdf/enc#RC',
]

/** @returns undefined where it is no XML */
function locksText(encryption: string): boolean | undefined {
  let isLocked = false
  const isWhole = readXml(encryption, {
    open(name, attributes) {
      const isOfData = localName(name) === 'EncryptionMethod' && attributes['Algorithm'] !== undefined
      isLocked ||= isOfData && !fontAlgorithms.includes(attributes['Algorithm'])
      return localName(name) === 'EncryptedKey' ? 'skip' : undefined
    },
  })
  return isWhole ? isLocked : undefined
}

/** By the container (EPUB Open Container Format 3.3, clause 4.2.6.3.1): the first package that is there. */
async function findPackage(parts: Archive): Promise<Result<EpubPackage, ImportProblem>> {
  const container = await readPart(parts, 'META-INF/container.xml')
  if (!container.ok) return container
  const name = packagesIn(container.value ?? '')?.find((named) => parts.names.has(named))
  if (name === undefined) return fail(broken)
  const xml = await readPart(parts, name)
  if (!xml.ok) return xml
  const found = readEpubPackage(xml.value ?? '', name)
  return found ? ok(found) : fail(broken)
}

async function readPages(parts: Archive, { navigation, ncx }: EpubPackage): Promise<Result<EpubPages, ImportProblem>> {
  if (navigation) {
    const part = await readPart(parts, navigation.name)
    if (!part.ok) return part
    const pages = pagesOfNavigation(parseXhtml(part.value ?? ''), navigation.name)
    if (pages.size > 0) return ok(pages)
  }
  if (!ncx) return ok(new Map())
  const part = await readPart(parts, ncx.name)
  return part.ok ? ok(pagesOfNcx(part.value ?? '', ncx.name)) : part
}

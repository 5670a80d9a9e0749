import type { ImportProblem } from '../../../shared/importing/import-problem'
import { fail, ok, type Result } from '../../../shared/result'
import { type Archive, openArchive } from '../archive'
import { createBlockWriter } from '../block-writer'
import { countedWarnings } from '../counted-warnings'
import { saidTitle } from '../document-title'
import { createFlowWriter, withoutPages } from '../flow-writer'
import { languageTag } from '../language-tag'
import { libraryVersions } from '../library-versions'
import type { Reader } from '../reader'
import { readElements, readXml } from '../xml'
import { createOdtContent } from './odt-content'
import { createOdtStyles } from './odt-styles'

const broken = { kind: 'broken', format: 'odt' } as const satisfies ImportProblem

/** An OpenDocument text: as it stands when what was recorded as changed is accepted. */
export const readOdt: Reader = async ({ bytes, onProgress }) => {
  const archive = await openArchive(bytes)
  if (!archive.ok) return fail(archive.error.kind === 'damaged' ? broken : archive.error)
  const manifest = await readPart(archive.value, 'META-INF/manifest.xml')
  if (!manifest.ok) return manifest
  if (/encryption-data\b/.test(manifest.value)) return fail({ kind: 'encrypted', format: 'odt' })
  const styleSheet = await readPart(archive.value, 'styles.xml')
  if (!styleSheet.ok) return styleSheet
  const content = await readPart(archive.value, 'content.xml')
  if (!content.ok) return content
  const about = await readPart(archive.value, 'meta.xml')
  if (!about.ok) return about
  // No program writes document types into these; whoever does wants entities that grow without end.
  if ([styleSheet, content, about].some(({ value }) => value.includes('<!DOCTYPE'))) return fail(broken)

  const styles = createOdtStyles()
  if (styleSheet.value !== '' && !readXml(styleSheet.value, { open: styles.open })) return fail(broken)
  const writer = createBlockWriter()
  const flow = createFlowWriter(writer)
  const { open, text: takeText, leftOut, knowsPages } = createOdtContent(styles, flow)
  const isWhole = readXml(content.value, {
    open(name, attributes) {
      styles.open(name, attributes)
      return open(name, attributes)
    },
    text: takeText,
    onProgress,
  })
  if (!isWhole) return fail(broken)
  flow.finish()
  const { text, blocks } = writer.finish()
  const said = readElements(about.value)
  const heading = blocks.find(({ type }) => type === 'heading')
  const language = languageTag(said.get('dc:language'))
  const author = said.get('meta:initial-creator') ?? said.get('dc:creator')
  const publishedAt = said.get('meta:creation-date') ?? said.get('dc:date')
  return ok({
    text,
    blocks: knowsPages() ? blocks : withoutPages(blocks),
    title: saidTitle(said.get('dc:title')) ?? (heading ? text.slice(heading.start, heading.end) : ''),
    ...(language && { language }),
    meta: { ...(author && { author }), ...(publishedAt && { publishedAt }) },
    warnings: countedWarnings({
      'comments-left-out': leftOut.comments,
      'changes-accepted': leftOut.changes,
      'hidden-parts-left-out': leftOut.hidden,
      'pictures-left-out': leftOut.pictures,
      'objects-left-out': leftOut.objects,
    }),
    method: `OpenDocument text by saxes ${libraryVersions.saxes}`,
  })
}

/** The XML of a part, empty where there is none. */
async function readPart({ read }: Archive, name: string): Promise<Result<string, ImportProblem>> {
  const part = await read(name)
  if (!part.ok) return fail(part.error.kind === 'damaged' ? broken : part.error)
  return ok(new TextDecoder().decode(part.value))
}

import { convertToHtml, images } from 'mammoth'
import { fail, ok } from '../../../shared/result'
import { openArchive } from '../archive'
import { createBlockWriter } from '../block-writer'
import { countedWarnings } from '../counted-warnings'
import { writeHtmlBlocks } from '../html/html-blocks'
import { parseHtml } from '../html/html-tree'
import { createLeftOut } from '../html/html-visible'
import { libraryVersions } from '../library-versions'
import type { Reader } from '../reader'
import { readCoreProperties } from './core-properties'
import { takeListMarks } from './list-marks'
import { repack } from './repack'

/** Styles that mean a block of ours, beside the headings and lists that mammoth knows. */
const styleMap = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => h2:fresh",
  "p[style-name='Quote'] => blockquote:fresh",
  "p[style-name='Intense Quote'] => blockquote:fresh",
  "p[style-name='Quotations'] => blockquote:fresh",
  "p[style-name='Block Text'] => blockquote:fresh",
]

/** A Word document: its text as it stands when what was recorded as changed is accepted. */
export const readDocx: Reader = async ({ bytes, onProgress }) => {
  const archive = await openArchive(bytes)
  if (!archive.ok)
    return archive.error.kind === 'damaged' ? fail({ kind: 'broken', format: 'docx' }) : fail(archive.error)
  const packed = await repack(archive.value)
  if (!packed.ok) return packed
  onProgress(0.2)
  const { parts, bytes: clean } = packed.value
  let pictures = 0
  const leaveOut = images.imgElement(async () => {
    pictures++
    return { src: '' }
  })
  const html = await convertToHtml(
    { buffer: clean },
    { styleMap, includeEmbeddedStyleMap: false, convertImage: leaveOut },
  ).then(
    ({ value }) => value,
    () => undefined,
  )
  if (html === undefined) return fail({ kind: 'broken', format: 'docx' })
  onProgress(0.8)
  const writer = createBlockWriter()
  const tree = parseHtml(html)
  const leftOut = createLeftOut()
  writeHtmlBlocks(tree, writer, leftOut, undefined, takeListMarks(tree))
  const { text, blocks } = writer.finish()
  const { title, ...about } = readCoreProperties(parts('docProps/core.xml'))
  const heading = blocks.find(({ type }) => type === 'heading')
  return ok({
    text,
    blocks,
    title: title ?? (heading ? text.slice(heading.start, heading.end) : ''),
    ...about,
    warnings: countedWarnings({
      'comments-left-out': countOf(parts('word/comments.xml'), /<w:comment\b/g),
      'changes-accepted': countOf(parts('word/document.xml'), /<w:(?:ins|del|moveFrom)\b/g),
      'pictures-left-out': pictures,
      'strikethrough-not-kept': leftOut.struck,
      'objects-left-out': countOf(parts('word/document.xml'), /<m:oMath[ >]|<o:OLEObject /g),
    }),
    method: `Word document by mammoth ${libraryVersions.mammoth}`,
  })
}

const countOf = (xml: string, pattern: RegExp): number => xml.match(pattern)?.length ?? 0

import { type Kind, kindNames, kinds } from '../../shared/account/kind'
import { type CodebookFileProblem, type FileTag, hang, type TagLine } from '../../shared/codebook/codebook-file'
import { kindIds } from '../../shared/codebook/codebook-qdc'
import { sameName } from '../../shared/codebook/tag-problems'
import { fail, type Result } from '../../shared/result'
import { readXml } from '../importing/xml'

const uuid = /^[\da-f]{8}-[\da-f]{4}-[1-8][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/

interface OpenCode {
  readonly kind: Kind
  /** Missing for a code that is a kind itself. */
  readonly ref?: string
  description: string
}

/**
 * The tags of a REFI-QDA codebook, as `writeCodebookQdc` describes it. A code at its top that has the id or the name of a
 * kind is that kind; all others are tags of claims, since other programs know no kinds. Colours are left aside: they are
 * any, and a tag has one of eight.
 */
export function readCodebookQdc(xml: string): Result<readonly FileTag[], CodebookFileProblem> {
  const lines: TagLine[] = []
  const above: OpenCode[] = []
  let root: string | undefined
  let inDescription = false

  const openCode = (attributes: Readonly<Record<string, string>>): (() => void) => {
    const { name = '' } = attributes
    const id = attributes['guid']?.toLowerCase() ?? ''
    const parent = above.at(-1)
    const itself = parent ? undefined : kindOf(id, name)
    if (itself) {
      above.push({ kind: itself, description: '' })
      return () => void above.pop()
    }
    const code: OpenCode = { kind: parent?.kind ?? 'claim', ref: String(lines.length), description: '' }
    const place = lines.length
    // A tag is counted where it begins, before those below it.
    const lineOf = (description: string): TagLine => ({
      value: { kind: code.kind, name, ...(uuid.test(id) && { id }), ...(description && { description }) },
      ref: code.ref,
      above: parent?.ref,
    })
    lines.push(lineOf(''))
    above.push(code)
    return () => {
      above.pop()
      lines[place] = lineOf(code.description.trim())
    }
  }

  const isWhole = readXml(xml, {
    open(written, attributes) {
      const name = written.replace(/^.*:/, '')
      root ??= name
      if (name === 'Code') return openCode(attributes)
      if (name === 'Description' && above.length > 0) {
        inDescription = true
        return () => {
          inDescription = false
        }
      }
      return name === 'CodeBook' || name === 'Codes' ? undefined : 'skip'
    },
    text(words) {
      const code = above.at(-1)
      if (inDescription && code) code.description += words
    },
  })
  if (!isWhole) return fail({ kind: 'unreadable-codebook' })
  if (root !== 'CodeBook') return fail({ kind: 'no-codebook' })
  const known = new Set<string>()
  for (const { value } of lines) {
    const { id, name } = value as { readonly id?: string; readonly name: string }
    if (id !== undefined && known.has(id)) return fail({ kind: 'two-alike', name })
    if (id !== undefined) known.add(id)
  }
  return hang(lines)
}

/** Which kind a code at the top is. */
const kindOf = (id: string, name: string): Kind | undefined =>
  kinds.find(
    (kind) =>
      id === kindIds[kind] ||
      [kindNames[kind].name, kindNames[kind].plural].some((called) => sameName(called) === sameName(name)),
  )

import type * as Y from 'yjs'
import { type Annotation, type AnnotationId, compareAnnotations } from '../../shared/account/annotation'
import { readAnnotations, readMeta, readPeople } from '../../shared/account/annotations'
import { readDiscussions } from '../../shared/account/discussions'
import type { Genesis } from '../../shared/account/genesis'
import { codebookOf, pathOf } from '../../shared/codebook/codebook'
import { tagsOn } from '../../shared/codebook/taggings'
import type { ExportAccount } from '../../shared/exporting/export-account'
import type { AccountText } from '../../shared/text/block'
import { readTradecraft } from '../../shared/tradecraft/tradecraft'

interface Exportable {
  readonly id: string
  readonly genesis: Genesis
  readonly source: AccountText
  readonly doc: Y.Doc
}

/** An account as exporters see it: plain, at this moment, without what was deleted. */
export function exportAccount({ id, genesis, source, doc }: Exportable, app: string): ExportAccount {
  const { title = '', ...meta } = readMeta(doc)
  const { annotations } = readAnnotations(doc, source.text.length)
  const standing = annotations.filter(({ deleted }) => !deleted).sort(compareAnnotations)
  return {
    id,
    title,
    text: source.text,
    blocks: source.blocks,
    textSha256: genesis.textSha256,
    ...(genesis.originalSha256 && { originalSha256: genesis.originalSha256 }),
    meta,
    annotations: standing,
    tags: tagsOf(doc, standing),
    discussions: readDiscussions(doc).discussions,
    people: readPeople(doc),
    exportedAt: Date.now(),
    app,
  }
}

function tagsOf(doc: Y.Doc, annotations: readonly Annotation[]): ReadonlyMap<AnnotationId, readonly string[]> {
  const { tradecraft } = readTradecraft(doc)
  const codebook = codebookOf(tradecraft.tags)
  const tags = annotations.map(({ id }) => {
    const paths = tagsOn(tradecraft, id).map((tag) => pathOf(codebook, tag.id).join(' / '))
    return [id, paths] as const
  })
  return new Map(tags.filter(([, paths]) => paths.length > 0))
}

import type * as Y from 'yjs'
import { type Annotation, type AnnotationId, compareAnnotations } from '../../shared/account/annotation'
import { readAnnotations, readMeta, readPeople } from '../../shared/account/annotations'
import { readDiscussions } from '../../shared/account/discussions'
import type { Genesis } from '../../shared/account/genesis'
import { codebookOf, pathOf } from '../../shared/codebook/codebook'
import { tagsOn } from '../../shared/codebook/taggings'
import type { ExportAccount } from '../../shared/exporting/export-account'
import { exportedCraft } from '../../shared/exporting/exported-craft'
import type { AccountText } from '../../shared/text/block'
import { type Elsewhere, nothingElsewhere } from '../../shared/tradecraft/elsewhere'
import { readTradecraft, type Tradecraft } from '../../shared/tradecraft/tradecraft'

interface Exportable {
  readonly id: string
  readonly genesis: Genesis
  readonly source: AccountText
  readonly doc: Y.Doc
}

/**
 * An account as exporters see it: plain, at this moment, without what was deleted.
 * @param elsewhere what other accounts say of its claims
 */
export function exportAccount(
  { id, genesis, source, doc }: Exportable,
  app: string,
  elsewhere: Elsewhere = nothingElsewhere,
): ExportAccount {
  const { title = '', ...meta } = readMeta(doc)
  const { annotations } = readAnnotations(doc, source.text.length)
  const standing = annotations.filter(({ deleted }) => !deleted).sort(compareAnnotations)
  const { tradecraft } = readTradecraft(doc)
  return {
    id,
    title,
    text: source.text,
    blocks: source.blocks,
    textSha256: genesis.textSha256,
    ...(genesis.originalSha256 && { originalSha256: genesis.originalSha256 }),
    meta,
    annotations: standing,
    tags: tagsOf(tradecraft, standing),
    craft: exportedCraft(source.text, standing, tradecraft, elsewhere),
    discussions: readDiscussions(doc).discussions,
    people: readPeople(doc),
    exportedAt: Date.now(),
    app,
  }
}

function tagsOf(
  tradecraft: Tradecraft,
  annotations: readonly Annotation[],
): ReadonlyMap<AnnotationId, readonly string[]> {
  const codebook = codebookOf(tradecraft.tags)
  const tags = annotations.map(({ id }) => {
    const paths = tagsOn(tradecraft, id).map((tag) => pathOf(codebook, tag.id).join(' / '))
    return [id, paths] as const
  })
  return new Map(tags.filter(([, paths]) => paths.length > 0))
}

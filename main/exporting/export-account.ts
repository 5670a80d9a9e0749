import type * as Y from 'yjs'
import { type Annotation, compareAnnotations } from '../../shared/account/annotation'
import { readAnnotations, readMeta, readPeople } from '../../shared/account/annotations'
import { readDiscussions } from '../../shared/account/discussions'
import type { Genesis } from '../../shared/account/genesis'
import { codebookOf, pathOf } from '../../shared/codebook/codebook'
import { tagsOn } from '../../shared/codebook/taggings'
import type { ExportAccount } from '../../shared/exporting/export-account'
import { exportedCraft } from '../../shared/exporting/exported-craft'
import type { ExportedChange } from '../../shared/exporting/history'
import { type Includes, usualIncludes } from '../../shared/exporting/includes'
import { type ExportMaterial, protect } from '../../shared/exporting/protect/protect'
import type { AccountText } from '../../shared/text/block'
import { type Elsewhere, nothingElsewhere } from '../../shared/tradecraft/elsewhere'
import { readTradecraft, type Tradecraft } from '../../shared/tradecraft/tradecraft'

export interface Exportable {
  readonly id: string
  readonly genesis: Genesis
  readonly source: AccountText
  readonly doc: Y.Doc
}

export interface ExportChoices {
  /** What other accounts say of its claims. */
  readonly elsewhere?: Elsewhere
  /** Whether protected sources are called by their release labels only. */
  readonly protects?: boolean
  /** What it is made with and without; the original is a document of its own. */
  readonly includes?: Includes
  /** Every change, oldest first; told where that is included. */
  readonly history?: readonly ExportedChange[]
}

/** An account as exporters see it: plain, at this moment, without what was deleted. */
export function exportAccount(account: Exportable, app: string, choices: ExportChoices = {}): ExportAccount {
  const { elsewhere = nothingElsewhere, protects = false, includes = usualIncludes, history = [] } = choices
  const material = leaveOut({ ...materialOf(account, app, elsewhere), history }, includes)
  const { tradecraft, ...told } = protects ? protect(material) : material
  return {
    ...told,
    tags: tagsOf(tradecraft, told.annotations),
    craft: exportedCraft(told.text, told.annotations, tradecraft, told.elsewhere),
  }
}

function materialOf({ id, genesis, source, doc }: Exportable, app: string, elsewhere: Elsewhere): ExportMaterial {
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
    discussions: readDiscussions(doc).discussions,
    people: readPeople(doc),
    leftOut: [],
    exportedAt: Date.now(),
    app,
    tradecraft,
    elsewhere,
  }
}

/** The one place in which anything is left out, so that no form can tell what another does not. */
function leaveOut(
  { history = [], ...material }: ExportMaterial,
  { comments, grades, history: tells }: Includes,
): ExportMaterial {
  const isLeftOut = { comments: !comments, grades: !grades }
  const { discussions, tradecraft } = material
  return {
    ...material,
    leftOut: (['comments', 'grades'] as const).filter((part) => isLeftOut[part]),
    ...(tells && { history: history.filter(({ of }) => of === undefined || !isLeftOut[of]) }),
    discussions: comments ? discussions : new Map(),
    tradecraft: grades ? tradecraft : { ...tradecraft, grades: new Map() },
  }
}

function tagsOf(tradecraft: Tradecraft, annotations: readonly Annotation[]): ExportAccount['tags'] {
  const codebook = codebookOf(tradecraft.tags)
  const tags = annotations.map(({ id }) => {
    const paths = tagsOn(tradecraft, id).map((tag) => pathOf(codebook, tag.id))
    return [id, paths] as const
  })
  return new Map(tags.filter(([, paths]) => paths.length > 0))
}

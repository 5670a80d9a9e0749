import { DecoratorNode, type NodeKey, type SerializedLexicalNode, type Spread } from 'lexical'
import type { ReactNode } from 'react'
import { filledBlocks, sectionValues } from '../../../shared/report/block-values'
import type { ReportBlock, SectionBlock } from '../../../shared/report/report'
import type { SectionKind } from '../../../shared/report/section'
import { SectionBox } from './section-box'

type Parts = {
  readonly section: SectionKind | null
  readonly filledAt: number
  readonly blocks: readonly ReportBlock[]
}

type SerializedSection = Spread<Parts, SerializedLexicalNode>

/** A part of the report that is filled from the account: one value, so that filling it touches nothing around it. */
export class SectionNode extends DecoratorNode<ReactNode> {
  __section: SectionKind | null
  /** ms since 1970; 0 before it was filled. */
  __filledAt: number
  __blocks: readonly ReportBlock[]

  constructor({ section, filledAt, blocks }: Parts = { section: null, filledAt: 0, blocks: [] }, key?: NodeKey) {
    super(key)
    this.__section = section
    this.__filledAt = filledAt
    this.__blocks = blocks
  }

  static override getType(): string {
    return 'section'
  }

  static override clone(node: SectionNode): SectionNode {
    return new SectionNode({ section: node.__section, filledAt: node.__filledAt, blocks: node.__blocks }, node.__key)
  }

  static override importJSON({ section, filledAt, blocks }: SerializedSection): SectionNode {
    return new SectionNode({
      section: sectionValues.section.safeParse(section).data ?? null,
      filledAt: sectionValues.filledAt.safeParse(filledAt).data ?? 0,
      blocks: filledBlocks.safeParse(blocks).data ?? [],
    })
  }

  override exportJSON(): SerializedSection {
    return { ...super.exportJSON(), section: this.__section, filledAt: this.__filledAt, blocks: this.__blocks }
  }

  /** Undefined for one that this version does not know. */
  getSection(): SectionBlock | undefined {
    const { __section, __filledAt, __blocks } = this.getLatest()
    const section = sectionValues.section.safeParse(__section).data
    const blocks = filledBlocks.safeParse(__blocks).data ?? []
    return section && { type: 'section', section, filledAt: Number(__filledAt) || 0, blocks }
  }

  fill(blocks: readonly ReportBlock[], at: number): void {
    const node = this.getWritable()
    node.__blocks = blocks
    node.__filledAt = at
  }

  override createDOM(): HTMLElement {
    return document.createElement('div')
  }

  override updateDOM(): false {
    return false
  }

  override getTextContent(): string {
    return ''
  }

  override isInline(): false {
    return false
  }

  override isKeyboardSelectable(): true {
    return true
  }

  override decorate(): ReactNode {
    const section = this.getSection()
    return section && <SectionBox nodeKey={this.__key} section={section} />
  }
}

import { DecoratorNode, type DOMExportOutput, type NodeKey, type SerializedLexicalNode, type Spread } from 'lexical'
import type { ReactNode } from 'react'
import { citationValue } from '../../../shared/report/block-values'
import type { Citation } from '../../../shared/report/citation'
import { CitationChip } from './citation-chip'
import { citationLabel } from './citation-label'

type SerializedCitation = Spread<{ readonly citation: Citation | null }, SerializedLexicalNode>

/** A passage that the sentence before it rests on. Lexical's collaboration makes it without arguments and sets what it is then. */
export class CitationNode extends DecoratorNode<ReactNode> {
  __citation: Citation | null

  constructor(citation: Citation | null = null, key?: NodeKey) {
    super(key)
    this.__citation = citation
  }

  static override getType(): string {
    return 'citation'
  }

  static override clone(node: CitationNode): CitationNode {
    return new CitationNode(node.__citation, node.__key)
  }

  static override importJSON({ citation }: SerializedCitation): CitationNode {
    return new CitationNode(citationValue.safeParse(citation).data ?? null)
  }

  override exportJSON(): SerializedCitation {
    return { ...super.exportJSON(), citation: this.__citation }
  }

  /** As others have written it: what cannot be read counts as none. */
  getCitation(): Citation | null {
    return citationValue.safeParse(this.getLatest().__citation).data ?? null
  }

  setCitation(citation: Citation): void {
    this.getWritable().__citation = citation
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('span')
    element.className = 'citation'
    return element
  }

  override updateDOM(): false {
    return false
  }

  override exportDOM(): DOMExportOutput {
    const element = document.createElement('span')
    element.textContent = this.getTextContent()
    return { element }
  }

  override getTextContent(): string {
    const citation = this.getCitation()
    return citation ? `[${citationLabel(citation.cited)}]` : ''
  }

  override isInline(): true {
    return true
  }

  override isKeyboardSelectable(): true {
    return true
  }

  override decorate(): ReactNode {
    const citation = this.getCitation()
    return citation && <CitationChip nodeKey={this.__key} citation={citation} />
  }
}

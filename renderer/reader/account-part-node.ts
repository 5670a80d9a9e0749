import { DecoratorNode, type EditorConfig, type LexicalEditor, type NodeKey, type SerializedLexicalNode } from 'lexical'

/** Makes the element of the section with this index; asked again whenever the editor gets a new root element. */
export type SectionMaker = (section: number) => HTMLElement

const makers = new WeakMap<LexicalEditor, SectionMaker>()

/** Says who draws the sections of an editor. Call it before the editor has a root element. */
export const setSectionMaker = (editor: LexicalEditor, make: SectionMaker): void => void makers.set(editor, make)

type SerializedSection = SerializedLexicalNode & { readonly section: number }

/** A stretch of the account inside the read-only editor. Its element and all that is in it belong to the reader, not to Lexical. */
export class AccountSectionNode extends DecoratorNode<null> {
  __section: number

  constructor(section = 0, key?: NodeKey) {
    super(key)
    this.__section = section
  }

  static override getType(): string {
    return 'account-section'
  }

  static override clone(node: AccountSectionNode): AccountSectionNode {
    return new AccountSectionNode(node.__section, node.__key)
  }

  static override importJSON({ section }: SerializedSection): AccountSectionNode {
    return new AccountSectionNode(section)
  }

  override exportJSON(): SerializedSection {
    return { ...super.exportJSON(), section: this.__section }
  }

  override createDOM(_config: EditorConfig, editor: LexicalEditor): HTMLElement {
    return makers.get(editor)?.(this.__section) ?? document.createElement('section')
  }

  override updateDOM(): boolean {
    return false
  }

  /** Accounts are exported from their text; asking for an element here would put a second one in place of the shown one. */
  override exportDOM(): { element: null } {
    return { element: null }
  }

  /** Lexical would keep a second copy of the whole account. */
  override getTextContent(): string {
    return ''
  }

  /** Anything but null costs a React portal for every section. */
  override decorate(): null {
    return null
  }

  override isInline(): boolean {
    return false
  }

  override isIsolated(): boolean {
    return true
  }

  override isKeyboardSelectable(): boolean {
    return false
  }
}

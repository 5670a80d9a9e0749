import { DecoratorNode, type EditorConfig, type LexicalEditor, type NodeKey, type SerializedLexicalNode } from 'lexical'

/** Makes the element of the part with this index; asked again whenever the editor gets a new root element. */
export type PartMaker = (part: number) => HTMLElement

const makers = new WeakMap<LexicalEditor, PartMaker>()

/** Says who draws the parts of an editor. Call it before the editor has a root element. */
export const setPartMaker = (editor: LexicalEditor, make: PartMaker): void => void makers.set(editor, make)

type SerializedPart = SerializedLexicalNode & { readonly part: number }

/** A stretch of the account inside the read-only editor. Its element and all that is in it belong to the reader, not to Lexical. */
export class AccountPartNode extends DecoratorNode<null> {
  __part: number

  constructor(part = 0, key?: NodeKey) {
    super(key)
    this.__part = part
  }

  static override getType(): string {
    return 'account-part'
  }

  static override clone(node: AccountPartNode): AccountPartNode {
    return new AccountPartNode(node.__part, node.__key)
  }

  static override importJSON({ part }: SerializedPart): AccountPartNode {
    return new AccountPartNode(part)
  }

  override exportJSON(): SerializedPart {
    return { ...super.exportJSON(), part: this.__part }
  }

  override createDOM(_config: EditorConfig, editor: LexicalEditor): HTMLElement {
    return makers.get(editor)?.(this.__part) ?? document.createElement('div')
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

  /** Anything but null costs a React portal for every part. */
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

import fc from 'fast-check'
import * as Y from 'yjs'
import { canonicalJson } from '../../shared/canonical-json'

// Edits to a report's text as Lexical's collaboration (version 1) makes them of Yjs types.

export type TextEdit =
  | {
      readonly kind: 'paragraph' | 'decorator' | 'words'
      readonly at: number
      readonly in: number
      readonly text: string
    }
  | { readonly kind: 'list'; readonly at: number; readonly in: number }
  | { readonly kind: 'delete'; readonly at: number; readonly in: number; readonly length: number }
  | { readonly kind: 'attribute'; readonly in: number; readonly text: string }

const place = { at: fc.nat(20), in: fc.nat(6) }
const text = fc.string({ minLength: 1, maxLength: 4, unit: 'grapheme' })

export const anyTextEdit: fc.Arbitrary<TextEdit> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constantFrom('words' as const, 'words' as const, 'paragraph' as const, 'decorator' as const),
      ...place,
      text,
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('list' as const), ...place }) },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('delete' as const), ...place, length: fc.integer({ min: 1, max: 6 }) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('attribute' as const), in: fc.nat(6), text }) },
)

export const rootIn = (doc: Y.Doc): Y.XmlText => doc.get('root', Y.XmlText)

/** The root and every element below it, in their order. */
function elementsIn(element: Y.XmlText): readonly Y.XmlText[] {
  const below = element.toDelta().map(({ insert }: { insert: unknown }) => insert)
  return [element, ...below.filter((one: unknown) => one instanceof Y.XmlText).flatMap(elementsIn)]
}

export function edit(doc: Y.Doc, one: TextEdit): void {
  const elements = elementsIn(rootIn(doc))
  const element = elements[one.in % elements.length] as Y.XmlText
  doc.transact(() => {
    if (one.kind === 'attribute') return element.setAttribute('__style', one.text)
    const at = one.at % (element.length + 1)
    switch (one.kind) {
      case 'words':
        return element.insert(at, one.text)
      case 'paragraph':
        return element.insertEmbed(at, paragraph(one.text))
      case 'list':
        return element.insertEmbed(at, elementOf('list'))
      case 'decorator': {
        const decorator = new Y.XmlElement()
        decorator.setAttribute('__type', one.text)
        return element.insertEmbed(at, decorator)
      }
      case 'delete':
        return element.delete(at, Math.min(one.length, element.length - at))
    }
  })
}

export function paragraph(words: string): Y.XmlText {
  const made = elementOf('paragraph')
  const look = new Y.Map()
  look.set('__type', 'text')
  look.set('__format', 0)
  made.insertEmbed(0, look)
  made.insert(1, words)
  return made
}

function elementOf(type: string): Y.XmlText {
  const made = new Y.XmlText()
  made.setAttribute('__type', type)
  const state = new Y.Map()
  state.set('judgment', { likelihood: 'likely', restsOn: ['a', 'b'] })
  made.setAttribute('__state', state as never)
  return made
}

export const wordsIn = (doc: Y.Doc): string => canonicalJson(JSON.parse(JSON.stringify(deltaOf(rootIn(doc)))))

const deltaOf = (element: Y.XmlText): unknown => [
  element.getAttributes(),
  element.toDelta().map(({ insert }: { insert: unknown }) => (insert instanceof Y.XmlText ? deltaOf(insert) : insert)),
]

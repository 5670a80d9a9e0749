import type { Paragraph, PhrasingContent } from 'mdast'

/** Words as nodes: what was one line stays one. */
export const words = (text: string): PhrasingContent[] =>
  text.split('\n').flatMap((line, index): PhrasingContent[] => {
    const said: PhrasingContent[] = line === '' ? [] : [{ type: 'text', value: line }]
    return index === 0 ? said : [{ type: 'break' }, ...said]
  })

export const paragraph = (children: PhrasingContent[]): Paragraph => ({ type: 'paragraph', children })

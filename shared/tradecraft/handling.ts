/** The marks of the Traffic Light Protocol, least first: https://www.first.org/tlp/ */
export const handlingMarks = ['TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED'] as const

/** Teams have marks of their own; longer ones are none. */
export const handlingLimit = 100

/** A mark as it is written down: one of the protocol's in its own letters, any other as it was typed. */
export function writeHandling(typed: string): string {
  const mark = typed.trim().replace(/\s+/g, ' ')
  const restrained = restraint(mark)
  return restrained === undefined ? mark : (handlingMarks[restrained] as string)
}

/** How much may be told of what is marked so: the more, the less; undefined for a mark that is not the protocol's. */
export function restraint(mark: string): number | undefined {
  const written = mark
    .trim()
    .toUpperCase()
    .replace(/^(?!TLP:)/, 'TLP:')
    .replace('TLP:WHITE', 'TLP:CLEAR')
  const index = (handlingMarks as readonly string[]).indexOf(written)
  return index < 0 ? undefined : index
}

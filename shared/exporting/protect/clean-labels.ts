import { nameReplacer } from './replace-names'

/** What a label says of somebody whose own label names another: so no two go round in a ring. */
const somebody = 'a protected source'

/** What has no capital is what somebody is, and may well be what another is to be called. */
const proper = /[\p{Lu}\p{Lo}]/u

/**
 * Takes the names of other protected sources out of release labels: “an aide of Omar Sayed” would tell one where it protects
 * another.
 * @param labels of each name
 */
export function labelCleaner(labels: ReadonlyMap<string, string>): (label: string) => string {
  const names = [...labels].filter(([name]) => proper.test(name))
  const replace = nameReplacer(new Map(names))
  const withoutOthers = (label: string, called: (label: string) => string): string => {
    // Most name nobody, which is soon known.
    if (replace(label).text === label) return label
    const others = names.filter(([, other]) => other !== label).map(([name, other]) => [name, called(other)] as const)
    return nameReplacer(new Map(others))(label).text
  }
  const naming = new Set(
    [...new Set(labels.values())].filter((label) => withoutOthers(label, () => somebody) !== label),
  )
  return (label) => withoutOthers(label, (other) => (naming.has(other) ? somebody : other))
}

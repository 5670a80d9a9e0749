import type { PersonId } from '../account/annotation'

/**
 * What a refusal has to do with a teammate's other device, for a person; undefined where it has nothing.
 *
 * That a device is a member's, nobody but the member can say: an editor who could would sign in the name of anybody. So
 * what came about on one that never joined is taken from the member alone.
 * @param reason what the server has said, perhaps cut short
 */
export function refusalSentence(reason: string, nameOf: (person: PersonId) => string | undefined): string | undefined {
  const [, person] = /^\{"kind":"of-another","person":"([^"]+)"/.exec(reason) ?? []
  if (person === undefined) return undefined
  const name = nameOf(person) ?? 'a teammate'
  return `Some of it ${name} did on a device that does not belong to the team, and only ${name} can bring that there: by merging it into their own copy, or by joining from that device.`
}

import { assertNever } from '../result'
import type { Finding } from './finding'

/** What does not hold, in a sentence for a person. */
export function findingSentence(finding: Finding): string {
  switch (finding.kind) {
    case 'beginning-missing':
      return 'The log lacks its first entry, which every account has had since it was made.'
    case 'entries-unreadable':
      return finding.count === 1
        ? 'One entry of the log cannot be read, or stands there twice in different words.'
        : `${finding.count} entries of the log cannot be read, or stand there twice in different words.`
    case 'entry-missing':
      return `Entry ${finding.entry} is missing: others were written after it.`
    case 'entry-entangled':
      return `Entry ${finding.entry} says it was written after one that was written after it.`
    case 'signature-wrong':
      return `The signature of entry ${finding.entry} is not that of its device: it was altered, or somebody else wrote it.`
    case 'device-unknown':
      return `Entry ${finding.entry} is signed by device ${finding.device}, whose key the account does not have.`
    case 'device-key-wrong':
      return `The key that the account has for device ${finding.device} is another device’s.`
    case 'device-shared':
      return `Device ${finding.device} vouches for more than one person: ${finding.people.join(', ')}.`
    case 'not-begun-by-owner':
      return `Entry ${finding.entry}, which begins the log, is not signed by the owner of the account.`
    case 'told-twice':
      return `Entry ${finding.entry} tells of changes that another entry tells of.`
    case 'untold':
      return `No entry of the log tells of a change to ${nameOf(finding)}.`
    case 'told-not-there':
      return `Entry ${finding.entry} tells of a change to ${nameOf(finding)} that the account does not have.`
    case 'told-otherwise':
      return `The account has another value for ${nameOf(finding)} than entry ${finding.entry} tells.`
    case 'not-theirs':
      return `Entry ${finding.entry} tells of a change to ${nameOf(finding)} that was another person’s to make.`
    case 'taken-away':
      return `The value of ${nameOf(finding)} was taken away, and no entry of the log tells of it.`
    case 'outside-maps':
      return finding.name === undefined
        ? `Something was written into “${finding.document}” where Attest writes nothing, and removed again.`
        : `Something stands in “${finding.name}” of “${finding.document}”, where Attest writes nothing and no entry can tell of it.`
    default:
      return assertNever(finding)
  }
}

const nameOf = ({ map, key }: { readonly map: string; readonly key: string }): string => `${map} ${key}`

import { type Address, addressParser, type Email } from 'postal-mime'
import { asWindows1252 } from '../decoding/code-page'
import { oneLine } from '../document-title'

/** What a message says of itself that is evidence: who wrote to whom, when, about what. */
const shown = ['From', 'Sender', 'Reply-To', 'To', 'Cc', 'Bcc', 'Date', 'Subject'] as const

const areAddresses = /^(?:From|Sender|Reply-To|To|Cc|Bcc)$/

/** Each header that a message has, as often as it has it, with its words decoded. */
export const headerRows = (email: Email): readonly (readonly [name: string, words: string])[] =>
  shown.flatMap((name) =>
    email.headers
      .filter(({ key }) => key === name.toLowerCase())
      .map(({ value }) => [name, oneLine(asWindows1252(wordsOf(name, value, email)))] as const)
      .filter(([, words]) => words !== ''),
  )

const wordsOf = (name: string, value: string, email: Email): string => {
  if (areAddresses.test(name)) return addressParser(value).map(addressOf).join(', ')
  return name === 'Subject' ? (email.subject ?? '') : value
}

/** As mail programs show it: a name with its address, since either alone can be anybody's. */
function addressOf(address: Address): string {
  if (address.group) return `${address.name}: ${address.group.map(addressOf).join(', ')}`
  if (address.name === '' || address.name === address.address) return address.address
  return address.address === '' ? address.name : `${address.name} <${address.address}>`
}

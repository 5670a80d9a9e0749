import type PostalMime from 'postal-mime'

/** A part of a message as postal-mime keeps it; its result has only the texts of all parts run together. */
export interface MimePart {
  readonly contentType: {
    /** Lower case, as text/plain. */
    readonly parsed: { readonly value: string; readonly params: Record<string, string | undefined> }
    readonly multipart: string | false
  }
  readonly contentDisposition: { readonly parsed: { readonly value?: string } }
  /** Out of its transfer encoding. */
  readonly content?: ArrayBuffer | null
  readonly childNodes: readonly MimePart[]
  readonly getTextContent: () => string
}

export const rootOf = (parser: PostalMime): MimePart => (parser as unknown as { readonly root: MimePart }).root

export const typeOf = (part: MimePart): string => part.contentType.parsed.value

export const parameterOf = (part: MimePart, name: string): string =>
  String(part.contentType.parsed.params[name] ?? '').toLowerCase()

/** The parts that are the message itself; of several that say the same, the plainest that says anything. */
export function bodyPartsOf(part: MimePart): readonly MimePart[] {
  const within = part.childNodes.map(bodyPartsOf)
  if (part.contentType.multipart === 'alternative') {
    const plain = within.find((parts) => parts.some((one) => typeOf(one) === 'text/plain' && saysAnything(one)))
    return plain ?? within.find((parts) => parts.some(saysAnything)) ?? []
  }
  return [...(isText(part) ? [part] : []), ...within.flat()]
}

const isText = (part: MimePart): boolean =>
  /^text\/(?:plain|html)$/.test(typeOf(part)) && part.contentDisposition.parsed.value !== 'attachment'

const saysAnything = (part: MimePart): boolean =>
  part.content != null && /\S/.test(new TextDecoder('latin1').decode(part.content))

/** Whether only its recipients can read it (RFC 3156; RFC 8551; RFC 9580, of text alone). */
export function isEncrypted(root: MimePart): boolean {
  const type = typeOf(root)
  if (type === 'multipart/encrypted') return true
  if (/^application\/(?:x-)?pkcs7-mime$/.test(type))
    return !/^(?:signed-data|certs-only|compressed-data)$/.test(parameterOf(root, 'smime-type'))
  const [body, ...others] = bodyPartsOf(root)
  return body !== undefined && others.length === 0 && /^\s*-----BEGIN PGP MESSAGE-----/.test(body.getTextContent())
}

import { generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import { isIPv4, isIPv6 } from 'node:net'
import type { ServerCertificate } from './server-certificate'

// As much of DER (X.690) and X.509 version 3 (RFC 5280) as a certificate that vouches for itself needs: ECDSA with
// SHA-256 on P-256, its addresses as alternative names.

/**
 * Makes a key and a certificate for it, which is good for twenty years: whoever is invited knows it by its hash.
 * @param addresses IP addresses and names of hosts
 */
export function makeCertificate(addresses: readonly string[], now: Date): ServerCertificate {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
  const name = sequence(tagged(0x31, sequence(objectId(ids.commonName), tagged(tags.utf8, Buffer.from('Attest')))))
  const validity = sequence(time(new Date(now.getTime() - day)), time(new Date(now.getTime() + 20 * 365 * day)))
  const toSign = sequence(
    tagged(0xa0, tagged(tags.integer, Buffer.from([2]))),
    tagged(tags.integer, serialNumber()),
    algorithm,
    name,
    validity,
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    tagged(0xa3, sequence(alternativeNames(addresses))),
  )
  const signature = tagged(tags.bitString, Buffer.from([0]), sign('sha256', toSign, privateKey))
  return {
    certificate: pem(sequence(toSign, algorithm, signature)),
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
  }
}

const day = 24 * 60 * 60 * 1000

const tags = {
  integer: 0x02,
  bitString: 0x03,
  octets: 0x04,
  objectId: 0x06,
  utf8: 0x0c,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  dnsName: 0x82,
  ipAddress: 0x87,
} as const

/** Object identifiers as their bytes, in hexadecimal. */
const ids = {
  commonName: '550403',
  subjectAltName: '551d11',
  ecdsaWithSha256: '2a8648ce3d040302',
} as const

function tagged(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const contents = Buffer.concat(parts)
  return Buffer.concat([Buffer.from([tag]), lengthOf(contents.length), contents])
}

function lengthOf(length: number): Buffer {
  if (length < 0x80) return Buffer.from([length])
  const bytes = Buffer.from(length.toString(16).padStart(length < 0x100 ? 2 : 4, '0'), 'hex')
  return Buffer.concat([Buffer.from([0x80 | bytes.length]), bytes])
}

const sequence = (...parts: readonly Uint8Array[]) => tagged(tags.sequence, ...parts)
const objectId = (bytes: string) => tagged(tags.objectId, Buffer.from(bytes, 'hex'))
const algorithm = sequence(objectId(ids.ecdsaWithSha256))

/** Until 2049 with two digits of the year, as RFC 5280 (4.1.2.5) has it. */
function time(date: Date): Buffer {
  const digits = date.toISOString().replace(/[-:T]|\.\d+/g, '')
  return date.getUTCFullYear() < 2050
    ? tagged(tags.utcTime, Buffer.from(digits.slice(2)))
    : tagged(tags.generalizedTime, Buffer.from(digits))
}

/** Positive and never 0. */
function serialNumber(): Buffer {
  const bytes = randomBytes(16)
  bytes[0] = ((bytes[0] as number) & 0x7f) | 0x01
  return bytes
}

function alternativeNames(addresses: readonly string[]): Buffer {
  const names = addresses.map((address) => {
    const ip = ipBytes(address)
    return ip ? tagged(tags.ipAddress, ip) : tagged(tags.dnsName, Buffer.from(address))
  })
  return sequence(objectId(ids.subjectAltName), tagged(tags.octets, sequence(...names)))
}

function ipBytes(address: string): Buffer | undefined {
  if (isIPv4(address)) return Buffer.from(address.split('.').map(Number))
  if (!isIPv6(address)) return undefined
  // The URL parser writes every IPv6 address in one way, without an IPv4 part.
  const [head = '', tail] = new URL(`http://[${address.replace(/%.*$/, '')}]`).hostname.slice(1, -1).split('::')
  const groupsOf = (part = '') => part.split(':').filter((group) => group !== '')
  const [before, after] = [groupsOf(head), groupsOf(tail)]
  const groups = [...before, ...Array(8 - before.length - after.length).fill('0'), ...after]
  return Buffer.from(groups.map((group) => group.padStart(4, '0')).join(''), 'hex')
}

const pem = (der: Buffer) =>
  `-----BEGIN CERTIFICATE-----\n${der.toString('base64').replace(/.{1,64}/g, '$&\n')}-----END CERTIFICATE-----\n`

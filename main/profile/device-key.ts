import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { promises as fs } from 'node:fs'
import { writeOnce } from './json-file'

/** Reads the Ed25519 key of this device, or makes it on first use; only this person may read it, as with ssh's. */
export async function deviceKey(file: string): Promise<KeyObject> {
  const pem = await fs.readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  const known = pem === undefined ? undefined : readKey(pem)
  if (known) return known
  // Set aside, not lost: the settings beside it are treated alike.
  if (pem !== undefined) await fs.rename(file, `${file}.unreadable`)
  const { privateKey } = generateKeyPairSync('ed25519')
  await writeOnce(file, privateKey.export({ type: 'pkcs8', format: 'pem' }) as string, 0o600)
  return createPrivateKey(await fs.readFile(file, 'utf8'))
}

/** Undefined where it is no private Ed25519 key. */
export function readKey(pem: string): KeyObject | undefined {
  try {
    const key = createPrivateKey(pem)
    return key.asymmetricKeyType === 'ed25519' ? key : undefined
  } catch {
    return undefined
  }
}

/** The 32 bytes of the public half, in hexadecimal. */
export function publicKeyHex(key: KeyObject): string {
  const { x } = createPublicKey(key).export({ format: 'jwk' })
  return Buffer.from(x as string, 'base64url').toString('hex')
}

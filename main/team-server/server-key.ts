import { promises as fs } from 'node:fs'
import { fail, ok, type Result } from '../../shared/result'
import { deviceKey, readKey } from '../profile/device-key'
import { deviceSigner } from '../profile/device-signer'

/**
 * The fingerprint of a server's Ed25519 key, which is made on first use. Everyone who was invited knows the server by
 * it: a key that cannot be read is never replaced by itself.
 */
export async function serverFingerprint(file: string): Promise<Result<string, 'unreadable'>> {
  const pem = await fs.readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  if (pem !== undefined && !readKey(pem)) return fail('unreadable')
  return ok(deviceSigner(await deviceKey(file)).device)
}

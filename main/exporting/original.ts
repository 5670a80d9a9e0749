import path from 'node:path'
import type { Genesis } from '../../shared/account/genesis'
import { fail, ok, type Result } from '../../shared/result'
import { readOriginalFrom } from '../account-file/read'

/** @param originalName what the document was called that the account was made from; its ending stays */
export const originalBeside = (exported: string, originalName = ''): string => {
  const { dir, name } = path.parse(exported)
  return path.join(dir, `${name}.original${path.extname(originalName).replace(/[^.\w]/g, '')}`)
}

/** The document that an account was made from. @param isProtected whether anybody's name is replaced beside it */
export async function originalFor(
  { file, genesis }: { readonly file: string; readonly genesis: Genesis },
  isProtected: boolean,
): Promise<Result<{ readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }, string>> {
  if (isProtected)
    return fail(
      'The original stays here: nothing in it can be replaced, and it may name the sources that are protected.',
    )
  const original = await readOriginalFrom(file, genesis)
  return original
    ? ok({ name: original.name, bytes: new Uint8Array(original.bytes) })
    : fail('There is no original in the file of this account.')
}

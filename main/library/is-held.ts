import { takePart } from '../account/holder'

/** Whether another program has an account file open. */
export async function isHeld(file: string): Promise<boolean> {
  const part = await takePart(file, {
    save: () => Promise.reject(new Error('not held to be written to')),
    compact: async () => undefined,
  })
  await part.close()
  return part.role === 'asker'
}

import { useEffect, useState } from 'react'
import { completeInIdleTime } from './in-idle-time'

/**
 * What takes long to be known, gone through with in idle time: null until it is, and as it was before until it is known
 * anew. @param begin another function whenever it is to be known anew; null while there is nothing to know
 */
export function useInSteps<T>(begin: (() => Iterator<undefined, T>) | null): T | null {
  const [known, setKnown] = useState<T | null>(null)
  useEffect(() => (begin ? completeInIdleTime(begin(), (value) => setKnown(() => value)) : undefined), [begin])
  return begin && known
}

import { useEffect, useState } from 'react'
import { countWords } from './count-words'

/** How many words a text has; undefined until there has been time to count them. */
export function useWordCount(text: string | undefined): number | undefined {
  const [counted, setCounted] = useState<{ readonly text: string; readonly words: number } | null>(null)
  useEffect(() => {
    if (text === undefined) return
    const idle = requestIdleCallback(() => setCounted({ text, words: countWords(text) }))
    return () => cancelIdleCallback(idle)
  }, [text])
  return counted?.text === text ? counted?.words : undefined
}

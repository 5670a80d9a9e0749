import { useEffect, useState } from 'react'
import { completeInIdleTime } from '../in-idle-time'
import { countWords } from './count-words'

/** How many words a text has; undefined until there has been time to count them. */
export function useWordCount(text: string | undefined): number | undefined {
  const [counted, setCounted] = useState<{ readonly text: string; readonly words: number } | null>(null)
  useEffect(() => {
    if (text === undefined) return
    return completeInIdleTime(countWords(text), (words) => setCounted({ text, words }))
  }, [text])
  return counted?.text === text ? counted?.words : undefined
}

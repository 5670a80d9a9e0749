import { useEffect, useState } from 'react'
import './empty.css'

/** Said only of what takes longer than a moment; most accounts are open before. */
export function Opening({ name }: { readonly name: string }) {
  const [long, setLong] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), 1000)
    return () => clearTimeout(timer)
  }, [])
  if (!long) return null
  return (
    <div className="empty">
      <h1>Opening {name}…</h1>
      <p>The window can be used meanwhile. What is opened is shown as soon as it is ready.</p>
    </div>
  )
}

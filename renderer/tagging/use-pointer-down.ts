import { useEffect, useState } from 'react'

/** Whether a button of the pointer is being held anywhere in the window but on a toolbar. */
export function usePointerDown(): boolean {
  const [down, setDown] = useState(false)
  useEffect(() => {
    const press = ({ target }: PointerEvent) => {
      if (!(target instanceof Element && target.closest('[role=toolbar]'))) setDown(true)
    }
    const release = () => setDown(false)
    document.addEventListener('pointerdown', press)
    document.addEventListener('pointerup', release)
    document.addEventListener('pointercancel', release)
    return () => {
      document.removeEventListener('pointerdown', press)
      document.removeEventListener('pointerup', release)
      document.removeEventListener('pointercancel', release)
    }
  }, [])
  return down
}

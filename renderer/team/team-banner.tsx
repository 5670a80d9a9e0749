import { Info, type LucideIcon, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { IconButton } from '../controls/icon-button'
import '../shell/banner.css'

interface TeamBannerProps {
  readonly tone?: 'calm' | 'alarm'
  readonly icon?: LucideIcon
  readonly action?: { readonly name: string; readonly run: () => void } | undefined
  /** Missing where it stays until it is no longer so. */
  readonly onPutAway?: () => void
  readonly children: ReactNode
}

/** What is so in a sentence or two, and what can be done about it. */
export function TeamBanner({ tone = 'calm', icon: Icon = Info, action, onPutAway, children }: TeamBannerProps) {
  return (
    <div className={`banner ${tone}`}>
      <Icon size={16} strokeWidth={1.6} aria-hidden="true" />
      <p>{children}</p>
      <div className="banner-actions">
        {action && (
          <button type="button" className="btn small line" onClick={action.run}>
            {action.name}
          </button>
        )}
        {onPutAway && <IconButton icon={X} name="Put this message away" tipSide="end" small onClick={onPutAway} />}
      </div>
    </div>
  )
}

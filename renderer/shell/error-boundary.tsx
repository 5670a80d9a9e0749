import { Component, type ReactNode } from 'react'
import './empty.css'

interface ErrorBoundaryProps {
  readonly children: ReactNode
  readonly onError: (error: unknown) => void
  /** What is shown instead; without, that the window cannot be drawn. */
  readonly fallback?: ReactNode
}

/** A bug in what is drawn must not look like a loss: what was saved is in the file, and the keeper still holds the rest. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override componentDidCatch(error: unknown) {
    this.props.onError(error)
  }

  override render() {
    if (!this.state.failed) return this.props.children
    if (this.props.fallback !== undefined) return this.props.fallback
    return (
      <main className="empty" role="alert">
        <h1>This window can no longer be drawn</h1>
        <p>
          Everything you did before is with the part of Attest that saves it, and is not affected. Showing the window
          again opens the same account.
        </p>
        <div className="empty-actions">
          <button type="button" className="btn solid" onClick={() => window.location.reload()}>
            Show the window again
          </button>
        </div>
      </main>
    )
  }
}

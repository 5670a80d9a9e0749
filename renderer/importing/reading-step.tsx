interface ReadingStepProps {
  /** 0 to 1; null while that is not known. */
  readonly share: number | null
  readonly leave: () => void
}

export const ReadingStep = ({ share, leave }: ReadingStepProps) => (
  <>
    <div className="dialog-body import-reading">
      <p id="import-reading">The document is read in a process of its own. Nothing in it is run or fetched.</p>
      <progress aria-labelledby="import-reading" {...(share !== null && { value: share })} max={1} />
    </div>
    <div className="dialog-footer">
      <button type="button" className="btn line" data-first onClick={leave}>
        Cancel
      </button>
    </div>
  </>
)

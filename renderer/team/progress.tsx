interface ProgressProps {
  readonly label: string
  /** In bytes; `all` is 0 while nobody knows. */
  readonly done: number
  readonly all: number
}

const megabytes = new Intl.NumberFormat('en', { maximumFractionDigits: 1, minimumFractionDigits: 1 })

/** How far something that takes its time has come. */
export function Progress({ label, done, all }: ProgressProps) {
  const words = all > 0 ? `${label}: ${megabytes.format(done / 1e6)} of ${megabytes.format(all / 1e6)} MB` : `${label}…`
  return (
    <div className="team-progress">
      <p role="status">{words}</p>
      <progress aria-label={label} {...(all > 0 && { value: done, max: all })} />
    </div>
  )
}

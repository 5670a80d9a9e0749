import type { ReactNode } from 'react'

interface EntityPartProps {
  readonly name: string
  readonly children: ReactNode
}

export function EntityPart({ name, children }: EntityPartProps) {
  return (
    <section className="entity-part" aria-label={name}>
      <h3>{name}</h3>
      <ul>{children}</ul>
    </section>
  )
}

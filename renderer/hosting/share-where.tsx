import './hosting.css'

export type Where = 'server' | 'here'

const wheres: readonly (readonly [Where, string])[] = [
  ['server', 'On a team server'],
  ['here', 'On this computer'],
]

/** Where a team is to meet. */
export function ShareWhere({ where, onWhere }: { readonly where: Where; readonly onWhere: (where: Where) => void }) {
  return (
    <fieldset className="share-where">
      <legend className="unseen">Where the team meets</legend>
      {wheres.map(([value, words]) => (
        <label key={value}>
          <input type="radio" name="share-where" checked={where === value} onChange={() => onWhere(value)} />
          {words}
        </label>
      ))}
    </fieldset>
  )
}

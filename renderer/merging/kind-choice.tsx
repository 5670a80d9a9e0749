import { isKind, type Kind, kindNames, kinds } from '../../shared/account/kind'

interface KindChoiceProps {
  /** How many annotations say none of the three. */
  readonly count: number
  readonly onChoose: (kind: Kind) => void
}

/** What annotations of another program are taken for that are said to be neither claim, actor nor source. */
export const KindChoice = ({ count, onChoose }: KindChoiceProps) => (
  <label className="kind-choice">
    Take the {count.toLocaleString('en')} without a kind as
    <select className="field" value="" onChange={({ target }) => isKind(target.value) && onChoose(target.value)}>
      <option value="">none: leave them out</option>
      {kinds.map((kind) => (
        <option key={kind} value={kind}>
          {kindNames[kind].plural.toLowerCase()}
        </option>
      ))}
    </select>
  </label>
)

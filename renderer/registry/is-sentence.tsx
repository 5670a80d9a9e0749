interface IsSentenceProps {
  readonly from: string
  readonly to: string
}

/** “A” is “B”, each in its own direction. */
export function IsSentence({ from, to }: IsSentenceProps) {
  return (
    <span>
      “<bdi>{from}</bdi>” is “<bdi>{to}</bdi>”
    </span>
  )
}

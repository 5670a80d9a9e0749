import { X } from 'lucide-react'
import { IconButton } from '../controls/icon-button'
import { useWorkbench } from '../workbench'

interface TakeAwayProps {
  readonly id: string
  /** What the button is called. */
  readonly name: string
  readonly said: string
}

/** Takes a link or a grade away; undo brings it back. */
export function TakeAway({ id, name, said }: TakeAwayProps) {
  const { account, reader } = useWorkbench()
  const take = () => {
    if (!account.run([{ type: 'take-away', id }])) return
    account.say(`${said}; undo brings it back`)
    reader.get()?.focus()
  }
  return <IconButton icon={X} name={name} tipSide="before" small className="take-away" onClick={take} />
}

import { Check, Copy } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { TeamInvitation } from '../../shared/keeper/team-protocol'
import { aRole } from '../../shared/team/role-words'
import { showMoment } from '../shell/moment'

interface InvitationLinkProps {
  readonly link: string
  readonly invitation: TeamInvitation
}

const devices = (count: number): string => (count === 1 ? 'One device' : `${count.toLocaleString('en')} devices`)

/** An invitation that was made just now, to be handed on. */
export function InvitationLink({ link, invitation: { role, uses, expires } }: InvitationLinkProps) {
  const field = useRef<HTMLInputElement>(null)
  const [copied, setCopied] = useState<boolean | null>(null)
  useEffect(() => {
    field.current?.focus()
    field.current?.select()
    // Its beginning tells what it is.
    field.current?.scrollTo({ left: 0 })
  }, [])
  const copy = async () => {
    field.current?.select()
    setCopied(
      await navigator.clipboard.writeText(link).then(
        () => true,
        () => false,
      ),
    )
  }
  return (
    <div className="team-link">
      <label className="label" htmlFor="team-link">
        The invitation. Whoever has it can join as {aRole(role)}: send it only to whom it is for.
      </label>
      <div className="team-link-row">
        <input
          ref={field}
          id="team-link"
          className="field"
          dir="ltr"
          readOnly
          value={link}
          onFocus={({ target }) => target.select()}
        />
        <button type="button" className="btn line" onClick={() => void copy()}>
          {copied ? (
            <Check size={15} strokeWidth={1.6} aria-hidden="true" />
          ) : (
            <Copy size={15} strokeWidth={1.6} aria-hidden="true" />
          )}
          {copied ? 'Copied' : 'Copy'}
        </button>
      </div>
      <p className="team-link-terms">
        {devices(uses)} can join with it until {showMoment(expires)}.
      </p>
      <p role="status" className={copied === false ? 'team-problem' : 'unseen'}>
        {copied === true && 'The invitation is copied'}
        {copied === false && 'The clipboard could not be written to; the invitation is selected, copy it by key.'}
      </p>
    </div>
  )
}

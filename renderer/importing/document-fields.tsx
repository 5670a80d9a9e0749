import { Lock } from 'lucide-react'
import { useId, useState } from 'react'
import type { Fetched } from '../../shared/importing/imported-document'
import { isolate } from '../../shared/text/isolate'
import { showMoment } from '../shell/moment'
import { useWorkbench } from '../workbench'
import { DirectionChoice } from './direction-choice'
import type { LookedAt, Said } from './import-state'
import { ReadingChoices } from './reading-choices'

interface DocumentFieldsProps {
  readonly draft: LookedAt
  readonly said: Said
  readonly known: string | null
  /** Why it could not be read otherwise, as was asked for last. */
  readonly problem: string | undefined
}

/** What is said of a document, and how it was read. */
export function DocumentFields({ draft, said, known, problem }: DocumentFieldsProps) {
  const { imports } = useWorkbench()
  const { id, name, meta, warnings, sha256, fetched } = draft
  const field = (name: Exclude<keyof Said, 'direction'>, label: string) => (
    <Field label={label} value={said[name]} onChange={(value) => imports.say(id, { [name]: value })} />
  )
  return (
    <div className="import-fields">
      {problem !== undefined && (
        <p className="import-known" role="alert">
          It cannot be read that way and stands as it was. {problem}
        </p>
      )}
      {known !== null && (
        <p className="import-known">
          You have an account of this already: “{isolate(known)}”. A second one begins anew.
        </p>
      )}
      <ReadingChoices draft={draft} />
      {warnings.map((warning) => (
        <p key={warning} className="import-warning">
          {warning}
        </p>
      ))}
      {field('title', 'Title')}
      {field('author', 'Author')}
      {field('outlet', 'Published by')}
      {field('publishedAt', 'Published')}
      {meta.capturedAt !== undefined && !fetched && field('capturedAt', 'Captured')}
      {field('url', 'Address')}
      {field('language', 'Language')}
      <DirectionChoice draft={draft} said={said} />
      <Attachments draft={draft} />
      {fetched && <p>{fetchedSentence(fetched)}</p>}
      {sha256 !== null && (
        <p className="import-sealed">
          <Lock size={14} aria-hidden="true" />
          <span>
            “{isolate(name)}” is kept whole beside the text, with what stays out.{' '}
            <span className="import-hash">
              SHA-256 {sha256.slice(0, 8)} … {sha256.slice(-8)}
            </span>
          </span>
        </p>
      )}
    </div>
  )
}

/** By which way the page came, and when. */
function fetchedSentence({ addresses: [asked = '', ...others], at }: Fetched): string {
  const to = others.at(-1)
  const when = `Captured ${showMoment(at)}, from ${asked}`
  return to === undefined ? `${when}.` : `${when}, which led to ${to}.`
}

/** Files that came within a message, each of which can be imported by itself. */
function Attachments({ draft: { id, attachments } }: Pick<DocumentFieldsProps, 'draft'>) {
  const { imports } = useWorkbench()
  const [taken, setTaken] = useState<ReadonlySet<number>>(new Set())
  if (attachments.length === 0) return null
  return (
    <ul className="import-attachments" aria-label="Attachments">
      {attachments.map(({ name, size }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two can have one name, and they never change places
        <li key={index}>
          <span className="cut">
            <bdi>{name}</bdi>, {Math.ceil(size / 1000).toLocaleString('en')} KB
          </span>
          <button
            type="button"
            className="btn line small"
            disabled={taken.has(index)}
            onClick={() => {
              setTaken(new Set([...taken, index]))
              imports.takeAttachment(id, index)
            }}
          >
            Import too<span className="unseen"> {isolate(name)}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}

interface FieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
}

function Field({ label, value, onChange }: FieldProps) {
  const id = useId()
  return (
    <div>
      <label className="label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className="field"
        dir="auto"
        autoComplete="off"
        maxLength={1000}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    </div>
  )
}

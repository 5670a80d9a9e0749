import { Lock } from 'lucide-react'
import { useId, useState } from 'react'
import { encodings } from '../../shared/importing/encoding'
import type { ImportChoices } from '../../shared/importing/import-choices'
import type { Fetched } from '../../shared/importing/imported-document'
import { isolate } from '../../shared/text/isolate'
import { useWorkbench } from '../workbench'
import type { LookedAt, Said } from './import-state'
import { PostChoices } from './post-choices'

interface DocumentFieldsProps {
  readonly draft: LookedAt
  readonly said: Said
  readonly known: string | null
}

/** What is said of a document, and how it was read. */
export function DocumentFields({ draft, said, known }: DocumentFieldsProps) {
  const { imports } = useWorkbench()
  const { id, name, method, encoding, format, choices, warnings, sha256, fetched } = draft
  const choose = (more: Partial<ImportChoices>) => imports.choose(id, { ...choices, ...more })
  const field = (name: keyof Said, label: string) => (
    <Field label={label} value={said[name]} onChange={(value) => imports.say(id, { [name]: value })} />
  )
  return (
    <div className="import-fields">
      {known !== null && (
        <p className="import-known">
          You have an account of this already: “{isolate(known)}”. A second one begins anew.
        </p>
      )}
      {field('title', 'Title')}
      {field('author', 'Author')}
      {field('outlet', 'Published by')}
      {field('publishedAt', 'Published')}
      {field('url', 'Address')}
      {field('language', 'Language')}
      <p className="import-method">
        Read as: {method}
        {encoding === undefined && '.'}
      </p>
      {encoding !== undefined && (
        <label className="import-choice">
          <span className="label">Encoding of its letters</span>
          <select
            className="field"
            value={encoding}
            onChange={({ target }) => choose({ encoding: target.value as (typeof encodings)[number] })}
          >
            {encodings.map((one) => (
              <option key={one} value={one}>
                {one.toUpperCase()}
              </option>
            ))}
          </select>
        </label>
      )}
      <PostChoices draft={draft} />
      {format === 'html' && (
        <label className="import-check-box">
          <input
            type="checkbox"
            checked={choices.article ?? false}
            onChange={({ target }) => choose({ article: target.checked })}
          />
          The article only
        </label>
      )}
      <Attachments draft={draft} />
      {warnings.map((warning) => (
        <p key={warning} className="import-warning">
          {warning}
        </p>
      ))}
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

/** By which way the page came. */
function fetchedSentence({ addresses: [asked = '', ...others] }: Fetched): string {
  const to = others.at(-1)
  return to === undefined ? `Fetched from ${asked}.` : `Fetched from ${asked}, which led to ${to}.`
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

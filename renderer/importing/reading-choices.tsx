import { encodings } from '../../shared/importing/encoding'
import { formatIds, formats, isPacked } from '../../shared/importing/format'
import type { ImportChoices } from '../../shared/importing/import-choices'
import { useWorkbench } from '../workbench'
import { Choice } from './choice'
import type { LookedAt } from './import-state'
import { PostChoices } from './post-choices'

/** What can be plain text in one way or another. */
const doubtful = formatIds.filter((id) => !isPacked(id))

/** What a document was taken for, and how it can be read otherwise where that can be doubted. */
export function ReadingChoices({ draft }: { readonly draft: LookedAt }) {
  const { imports } = useWorkbench()
  const { id, method, encoding, format, choices } = draft
  const choose = (more: Partial<ImportChoices>) => imports.choose(id, { ...choices, ...more })
  return (
    <>
      {isPacked(format) || (
        <Choice
          label="Recognised as"
          value={format}
          options={doubtful.map((one) => [one, capital(formats[one].name)])}
          onChoose={(format) => choose({ format })}
        />
      )}
      <p className="import-method">Read as: {method}.</p>
      {encoding !== undefined && (
        <Choice
          label="Encoding of its letters"
          value={encoding}
          options={encodings.map((one) => [one, one.toUpperCase()])}
          onChoose={(encoding) => choose({ encoding })}
        />
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
    </>
  )
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

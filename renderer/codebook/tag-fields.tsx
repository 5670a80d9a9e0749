import { type Tag, tagColours } from '../../shared/codebook/tag'
import { tagDescriptionLimit, tagDetailValues, tagNameLimit } from '../../shared/codebook/values'
import { useWorkbench } from '../workbench'
import { detailRefusal } from './reorganise'
import { TagField } from './tag-field'

/** What a tag is called, looks like, is for, and is given by; edited where it stands. */
export function TagFields({ tag, readOnly }: { readonly tag: Tag; readonly readOnly: boolean }) {
  const bench = useWorkbench()
  const { account } = bench
  const { id } = tag
  const set = (field: 'name' | 'description' | 'key', value: string | null) =>
    void account.run([{ type: 'set-detail', id, field, value } as Parameters<typeof account.run>[0][number]])
  const keyProblem = (key: string): string | undefined =>
    tagDetailValues.key.safeParse(key.toLowerCase()).success
      ? detailRefusal(bench, id, 'key', key.toLowerCase())
      : 'A key is a letter from A to Z or a digit.'
  return (
    <div className="tag-fields">
      <TagField
        field="name"
        label="Name"
        value={tag.name}
        most={tagNameLimit}
        readOnly={readOnly}
        problemOf={(name) => (name === '' ? 'A tag must have a name.' : detailRefusal(bench, id, 'name', name))}
        onWrite={(name) => set('name', name)}
      />
      <ColourChoice tag={tag} readOnly={readOnly} />
      <TagField
        field="key"
        label="Key"
        value={tag.key?.toUpperCase() ?? ''}
        most={1}
        placeholder="None"
        readOnly={readOnly}
        problemOf={(key) => (key === '' ? undefined : keyProblem(key))}
        onWrite={(key) => set('key', key === '' ? null : key.toLowerCase())}
      />
      <TagField
        field="description"
        label="When to use it"
        value={tag.description}
        most={tagDescriptionLimit}
        placeholder="Say what belongs to it, and what does not"
        readOnly={readOnly}
        onWrite={(description) => set('description', description === '' ? null : description)}
      />
    </div>
  )
}

function ColourChoice({ tag, readOnly }: { readonly tag: Tag; readonly readOnly: boolean }) {
  const { account } = useWorkbench()
  const { id } = tag
  return (
    <div className="tag-field">
      <span className="label" id={`colour-${id}`}>
        Colour
      </span>
      <div className="tag-colours" role="radiogroup" aria-labelledby={`colour-${id}`}>
        {tagColours.map((colour) => (
          <label key={colour} className="tag-colour" title={capital(colour)}>
            <input
              type="radio"
              className="unseen"
              name={`colour-${id}`}
              checked={tag.colour === colour}
              disabled={readOnly}
              onChange={() => account.run([{ type: 'set-detail', id, field: 'colour', value: colour }])}
            />
            <span className="tag-colour-face" style={{ background: `var(--tag-${colour})` }}>
              <span className="unseen">{capital(colour)}</span>
            </span>
          </label>
        ))}
        <span className="tag-colour-name" aria-hidden="true">
          {capital(tag.colour)}
        </span>
      </div>
    </div>
  )
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

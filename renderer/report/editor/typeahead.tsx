import {
  LexicalTypeaheadMenuPlugin,
  MenuOption,
  useBasicTypeaheadTriggerMatch,
} from '@lexical/react/LexicalTypeaheadMenuPlugin'
import type { TextNode } from 'lexical'
import { type ReactNode, useMemo, useState } from 'react'
import { createPortal } from 'react-dom'
import { mainPart } from '../../controls/main-part'
import { useTakingKeys } from './taking-keys'
import './typeahead.css'

/** One thing that can be chosen behind a sign that was typed. */
export interface Choice {
  readonly key: string
  /** What assistive technology reads. */
  readonly name: string
  readonly shown: ReactNode
  /** Called in an update of the editor, with what was typed taken out. */
  readonly choose: () => void
}

interface TypeaheadProps {
  /** What opens it, such as “@”. */
  readonly trigger: string
  /** What the list is of. */
  readonly label: string
  readonly choicesFor: (typed: string) => readonly Choice[]
  /** What is said where there is none. */
  readonly nothing: string
}

/** Lexical calls what the list is put into a list as well. */
function isTheList(list: HTMLElement | null): void {
  const around = list?.parentElement
  around?.removeAttribute('role')
  around?.removeAttribute('aria-label')
}

class Option extends MenuOption {
  readonly choice: Choice

  constructor(choice: Choice) {
    super(choice.key)
    this.choice = choice
  }
}

/** Who writes on so far with nothing found does not look for anything. */
const wordsOfSearch = 3

/** A list that comes behind a sign and narrows with what is typed; the keyboard stays in the text. */
export function Typeahead({ trigger, label, choicesFor, nothing }: TypeaheadProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const triggerFn = useBasicTypeaheadTriggerMatch(trigger, {
    ...{ minLength: 0, maxLength: 60, allowWhitespace: true },
    // Words of a passage have signs in them, as a time has its colon.
    punctuation: '@/',
  })
  const { onShown, onClose } = useTakingKeys(triggerFn, choicesFor)
  const options = useMemo(
    () => (typed === null ? [] : choicesFor(typed).map((choice) => new Option(choice))),
    [typed, choicesFor],
  )
  const writesOn = options.length === 0 && (typed ?? '').trim().split(/\s+/).length > wordsOfSearch
  return (
    <LexicalTypeaheadMenuPlugin<Option>
      parent={mainPart()}
      triggerFn={triggerFn}
      options={options}
      onQueryChange={setTyped}
      onClose={onClose}
      onSelectOption={({ choice }, node: TextNode | null, close) => {
        // The sign and what was typed behind it.
        node?.remove()
        choice.choose()
        close()
      }}
      menuRenderFn={(anchor, { selectedIndex, selectOptionAndCleanUp, setHighlightedIndex }, shownFor) =>
        anchor.current && !writesOn
          ? createPortal(
              <div
                ref={(list) => {
                  isTheList(list)
                  if (list && shownFor === typed) onShown({ typed, chosen: options[selectedIndex ?? 0]?.choice })
                }}
                className="typeahead menu"
                {...(options.length > 0 ? { role: 'listbox', 'aria-label': label, tabIndex: 0 } : { role: 'status' })}
              >
                {options.map((option, index) => (
                  // biome-ignore lint/a11y/useFocusableInteractive: the text has the focus and says which one is chosen
                  // biome-ignore lint/a11y/useKeyWithClickEvents: the keys of the text choose it
                  <div
                    key={option.key}
                    ref={option.setRefElement}
                    id={`typeahead-item-${index}`}
                    role="option"
                    aria-selected={index === selectedIndex}
                    className="typeahead-choice"
                    onPointerEnter={() => setHighlightedIndex(index)}
                    onPointerDown={(event) => event.preventDefault()}
                    onClick={() => selectOptionAndCleanUp(option)}
                  >
                    {option.choice.shown}
                  </div>
                ))}
                {options.length === 0 && <p className="typeahead-none">{nothing}</p>}
              </div>,
              anchor.current,
            )
          : null
      }
    />
  )
}

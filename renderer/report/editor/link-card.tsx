import { $isLinkNode, $toggleLink, type LinkNode } from '@lexical/link'
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { $findMatchingParent, mergeRegister } from '@lexical/utils'
import {
  $getNearestNodeFromDOMNode,
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_EDITOR,
  type LexicalNode,
  type NodeKey,
} from 'lexical'
import { useEffect, useState } from 'react'
import { linkAddress } from '../../../shared/text/link-address'
import { Popover } from '../../controls/popover'
import { useWorkbench } from '../../workbench'
import { LinkForm } from './link-form'
import { OPEN_LINK_COMMAND } from './report-commands'

/** The words that a link is of or is to be made of. */
interface Linked {
  readonly element: HTMLElement
  /** Empty where they are no link yet. */
  readonly address: string
}

/**
 * Where a link leads, beside it: the app opens no browser, so that nobody learns from a link that it was read. With words
 * selected that are no link yet, what makes one of them.
 */
export function LinkCard({ readOnly }: { readonly readOnly: boolean }) {
  const [editor] = useLexicalComposerContext()
  const { account, onMac } = useWorkbench()
  const [linked, setLinked] = useState<Linked | null>(null)

  useEffect(() => {
    const open = (key: NodeKey | undefined, address: string) => {
      const element = key === undefined ? null : editor.getElementByKey(key)
      if (element) setLinked({ element, address })
    }
    const onClick = (event: MouseEvent) => {
      const element = event.target instanceof Element ? event.target.closest('a') : null
      if (!element) return
      event.preventDefault()
      if (!readOnly && !(onMac ? event.metaKey : event.ctrlKey)) return
      editor.update(() => {
        const node = $getNearestNodeFromDOMNode(element)
        const link = node && $linkAround(node)
        link?.select(0, link.getChildrenSize())
        open(link?.getKey(), link?.getURL() ?? '')
      })
    }
    return mergeRegister(
      editor.registerRootListener((root, before) => {
        before?.removeEventListener('click', onClick)
        root?.addEventListener('click', onClick)
      }),
      editor.registerCommand(
        OPEN_LINK_COMMAND,
        () => {
          const selection = $getSelection()
          if (!$isRangeSelection(selection)) return false
          const nodes = selection.getNodes()
          const link = nodes.map($linkAround).find((one) => one !== null)
          if (!link && (selection.isCollapsed() || readOnly)) return false
          link?.select(0, link.getChildrenSize())
          open((link ?? nodes[0])?.getKey(), link?.getURL() ?? '')
          return true
        },
        COMMAND_PRIORITY_EDITOR,
      ),
    )
  }, [editor, onMac, readOnly])

  if (!linked) return null
  const close = () => {
    setLinked(null)
    // With what was selected before, which the field would have taken with it.
    editor.focus()
  }
  const link = (address: string | null) => {
    editor.update(() => $toggleLink(address))
    close()
  }
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(linked.address)
      account.say('Address copied')
    } catch {
      account.say('The clipboard could not be written to; nothing was copied.', 'assertive')
    }
  }
  return (
    <Popover button={linked.element} placement="bottom-start" label="Link" className="link-card" onClose={close}>
      <LinkForm
        address={linked.address}
        readOnly={readOnly}
        onLink={(typed) => link(linkAddress(typed) ?? null)}
        onCopy={() => void copy()}
        onRemove={() => link(null)}
      />
    </Popover>
  )
}

const $linkAround = (node: LexicalNode): LinkNode | null => $findMatchingParent(node, $isLinkNode)

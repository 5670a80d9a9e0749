import { X } from 'lucide-react'
import type { LibraryFolder } from '../../shared/library/listing'
import { runCommand } from '../commands/run-command'
import { IconButton } from '../controls/icon-button'
import { useWorkbench } from '../workbench'

/** Which folders the library is made of. */
export function Folders({ folders }: { readonly folders: readonly LibraryFolder[] }) {
  const bench = useWorkbench()
  return (
    <footer className="library-folders">
      <h2>Folders</h2>
      <ul>
        {folders.map(({ path, first, problem }) => (
          <li key={path}>
            <span className="cut" dir="auto" title={path}>
              {path}
            </span>
            {first && <span className="copy-about">new accounts go here</span>}
            {problem && <span className="cell-problem">{problem}</span>}
            {!first && (
              <IconButton
                icon={X}
                name={`Take ${path} out of the library; its files stay`}
                tipSide="end"
                small
                onClick={() => bench.library.ask({ type: 'remove-folder', path })}
              />
            )}
          </li>
        ))}
      </ul>
      <button type="button" className="btn small" onClick={() => runCommand('library.add-folder', bench)}>
        Add a folder…
      </button>
    </footer>
  )
}

/** What the keys do in a list that one types into, at its foot. @param enter what Enter does */
export const PaletteKeys = ({ enter }: { readonly enter: string }) => (
  <div className="palette-keys">
    <span>
      <kbd>↑</kbd> <kbd>↓</kbd> choose
    </span>
    <span>
      <kbd>Enter</kbd> {enter}
    </span>
    <span>
      <kbd>Esc</kbd> back
    </span>
  </div>
)

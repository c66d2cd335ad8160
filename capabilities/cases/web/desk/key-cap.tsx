/** The key of an action, drawn as a key cap. */
export const KeyCap = ({ of }: { readonly of: string | undefined }) =>
  of === undefined ? null : (
    <span className="case-key" aria-hidden="true">
      {of}
    </span>
  )

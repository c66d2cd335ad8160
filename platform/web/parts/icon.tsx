import { type IconName, iconPaths } from './icon-paths.ts'

/** A small drawing beside a word; it says nothing of its own. */
export const Icon = ({ name }: { readonly name: IconName }) => (
  <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d={iconPaths[name]} />
  </svg>
)

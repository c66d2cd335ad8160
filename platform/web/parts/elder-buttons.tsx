import { Link } from 'wouter'
import { Icon } from './icon.tsx'
import type { IconName } from './icon-paths.ts'

export type ElderButton = { readonly label: string; readonly icon: IconName; readonly href: string }

/** The four large buttons of the elder view; `tel:` addresses call. */
export const ElderButtons = ({ buttons }: { readonly buttons: readonly ElderButton[] }) => (
  <nav className="elder-buttons">
    {buttons.map((button) =>
      button.href.startsWith('tel:') ? (
        <a key={button.href} className="elder-button" href={button.href}>
          <Icon name={button.icon} />
          {button.label}
        </a>
      ) : (
        <Link key={button.href} className="elder-button" href={button.href}>
          <Icon name={button.icon} />
          {button.label}
        </Link>
      ),
    )}
  </nav>
)

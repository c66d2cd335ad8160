import type { ComponentType } from 'react'
import type { IconName } from './parts/icon-paths.ts'
import type { Bilingual } from './language.ts'

/** Who a screen is for; each surface has its own shell. */
export type Surface = 'resident' | 'field' | 'desk' | 'cockpit' | 'public' | 'admin' | 'setup'

/** Headings of the desk's navigation; what stands under none is for every day. */
export const navGroups = ['neighbours', 'goals', 'house'] as const
export type NavGroup = (typeof navGroups)[number]

/** Where a screen stands in its surface's navigation; lower `order` comes first. */
export type ScreenNav = {
  readonly order: number
  readonly icon: IconName
  readonly label: Bilingual
  readonly group?: NavGroup
  /** Shown only to those whose session opens this room (`rooms` of the session). */
  readonly room?: string
}

/** Where a screen stands on the page of what neighbours do together; lower `order` comes first. */
export type ScreenAround = { readonly order: number; readonly icon: IconName; readonly note: Bilingual }

/** What a screen receives: the parameters of its path, and all screens, for those that lead to others. */
export type ScreenProps = {
  readonly params: Readonly<Record<string, string | undefined>>
  readonly screens: readonly Screen[]
}

/** One screen of a capability. `path` is in wouter's form: `/desk/cases/:caseId`. */
export type Screen = {
  readonly path: string
  readonly surface: Surface
  readonly title: Bilingual
  /** Use `lazy(() => import('./desk-inbox.tsx'))`; phone screens are named `resident-…` or `field-…` so that they work offline. */
  readonly component: ComponentType<ScreenProps>
  readonly nav?: ScreenNav
  readonly around?: ScreenAround
  /** On the booklet of whoever takes part, as one of its pages. */
  readonly booklet?: Omit<ScreenAround, 'note'>
  /** What comes up today or tomorrow on this screen, told on the pages of whoever it is for; files are named `resident-…`. */
  readonly reminds?: ComponentType<{ readonly receipt?: string }>
  /** A screen that fills the window itself (split view, map) and wants no page padding. */
  readonly bare?: boolean
}

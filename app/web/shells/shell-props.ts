import type { ReactNode } from 'react'
import type { Screen, Surface } from '#platform/web/screen.ts'

/** What every shell is given. */
export type ShellProps = {
  readonly surface: Surface
  readonly screen: Screen | undefined
  readonly screens: readonly Screen[]
  readonly children: ReactNode
}

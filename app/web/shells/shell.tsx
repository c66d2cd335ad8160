import { type ComponentType, lazy, Suspense } from 'react'
import { Skeleton } from '#platform/web/parts/states.tsx'
import { Toasts } from '#platform/web/parts/toasts.tsx'
import type { Surface } from '#platform/web/screen.ts'
import { useWords } from '#platform/web/words.ts'
import { shellWords } from '../shell-words.ts'
import { ResidentShell } from './resident-shell.tsx'
import type { ShellProps } from './shell-props.ts'

const FieldShell = lazy(() => import('./field-shell.tsx').then((file) => ({ default: file.FieldShell })))
const DeskShell = lazy(() => import('./desk-shell.tsx').then((file) => ({ default: file.DeskShell })))
const CockpitShell = lazy(() =>
  import('./cockpit-shell.tsx').then((file) => ({ default: file.CockpitShell })),
)

const frames = {
  resident: ResidentShell,
  field: FieldShell,
  desk: DeskShell,
  cockpit: CockpitShell,
} satisfies Readonly<Record<string, ComponentType<ShellProps>>>

const frameOf: Readonly<Record<Surface, keyof typeof frames>> = {
  resident: 'resident',
  public: 'resident',
  setup: 'resident',
  field: 'field',
  desk: 'desk',
  admin: 'desk',
  cockpit: 'cockpit',
}

/** The frame of a surface: where one is, what else there is, what the device is up to. */
export function Shell(props: ShellProps) {
  const words = useWords(shellWords)
  const frame = frameOf[props.surface]
  const Frame: ComponentType<ShellProps> = frames[frame]
  return (
    <>
      <a className="skip-link" href="#content">
        {words.skip}
      </a>
      <Suspense key={frame} fallback={<Skeleton lines={4} block />}>
        <Frame {...props} />
      </Suspense>
      <Toasts />
    </>
  )
}

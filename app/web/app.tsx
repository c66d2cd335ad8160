import '#platform/web/style/all.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { Suspense, useEffect, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { ButtonLink } from '#platform/web/parts/button.tsx'
import { Page } from '#platform/web/parts/page.tsx'
import { EmptyState, Skeleton } from '#platform/web/parts/states.tsx'
import { newQueryClient } from '#platform/web/queries.ts'
import type { Screen, Surface } from '#platform/web/screen.ts'
import { useWords } from '#platform/web/words.ts'
import { CalmMoves } from './calm-moves.tsx'
import { type FoundScreen, findScreen } from './find-screen.ts'
import { ScreenBoundary } from './screen-boundary.tsx'
import { shellWords } from './shell-words.ts'
import { Shell } from './shells/shell.tsx'
import { useEndOfTakingOver } from './take-over.ts'
import { useScreens } from './use-screens.ts'

const surfaceOf = (path: string): Surface => {
  const first = path.split('/')[1]
  return first === 'desk' || first === 'field' || first === 'admin' ? first : 'public'
}

const NothingHere = () => {
  const words = useWords(shellWords)
  return (
    <Page title={words.nothingHere}>
      <EmptyState
        icon="map"
        title={words.nothingHere}
        action={<ButtonLink href="/">{words.backHome}</ButtonLink>}
      />
    </Page>
  )
}

const Waiting = () => (
  <div className="page page-narrow">
    <div className="page-inner">
      <Skeleton lines={4} block />
    </div>
  </div>
)

/** After a move, reading starts at the top of the new screen; the first screen keeps the browser's own place. */
function useFreshStart(path: string) {
  const before = useRef(path)
  useEffect(() => {
    if (before.current === path) return
    before.current = path
    const content = document.getElementById('content')
    content?.scrollTo(0, 0)
    scrollTo(0, 0)
    content?.focus({ preventScroll: true })
  }, [path])
}

type ContentProps = { readonly found: FoundScreen | undefined; readonly screens: readonly Screen[] }

const Content = ({ found, screens }: ContentProps) => {
  useEndOfTakingOver()
  if (!found) return <NothingHere />
  const { component: Inside } = found.screen
  return <Inside params={found.params} screens={screens} />
}

function Screens() {
  const [path] = useLocation()
  const { screens, isWaiting } = useScreens(path)
  const found = findScreen(screens, path)
  useFreshStart(path)
  return (
    <Shell surface={found?.screen.surface ?? surfaceOf(path)} screen={found?.screen} screens={screens}>
      <ScreenBoundary key={found?.screen.path ?? path}>
        <Suspense fallback={<Waiting />}>
          {isWaiting ? <Waiting /> : <Content found={found} screens={screens} />}
        </Suspense>
      </ScreenBoundary>
    </Shell>
  )
}

/** The whole web app. */
export function App() {
  const [client] = useState(newQueryClient)
  return (
    <QueryClientProvider client={client}>
      <CalmMoves>
        <Screens />
      </CalmMoves>
    </QueryClientProvider>
  )
}

import { Component, type ReactNode } from 'react'
import { problemOf } from '#platform/web/client-problem.ts'
import { Button } from '#platform/web/parts/button.tsx'
import { EmptyState, ErrorState } from '#platform/web/parts/states.tsx'
import { useWords } from '#platform/web/words.ts'
import { shellWords } from './shell-words.ts'

type State = { readonly failure: unknown }

const isMissingPart = (failure: unknown): boolean =>
  failure instanceof TypeError && /import|module|fetch/i.test(failure.message)

const NewVersion = () => {
  const words = useWords(shellWords)
  return (
    <EmptyState
      icon="refresh"
      title={words.longLoad}
      action={
        <Button tone="main" onPress={() => location.reload()}>
          {words.newVersion}
        </Button>
      }
    />
  )
}

/** Keeps a failure inside its screen; the navigation stays usable. */
export class ScreenBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { failure: null }

  static getDerivedStateFromError(failure: unknown): State {
    return { failure }
  }

  override render(): ReactNode {
    const { failure } = this.state
    if (failure === null) return this.props.children
    if (isMissingPart(failure)) return <NewVersion />
    return <ErrorState problem={problemOf(failure)} onRetry={() => this.setState({ failure: null })} />
  }
}

import { lazy, Suspense, useState } from 'react'
import { Button } from '#platform/web/parts/button.tsx'
import { Icon } from '#platform/web/parts/icon.tsx'
import { useWords } from '#platform/web/words.ts'
import { homeWords } from './home-words.ts'
import { useHomePlace } from './home-place.ts'

const ChoosePlace = lazy(() =>
  import('./resident-choose-place.tsx').then((file) => ({ default: file.ChoosePlace })),
)

/** Where this phone's owner is, and a way to change it; how to choose is fetched when it is asked for. */
export function HomePlaceLine() {
  const words = useWords(homeWords)
  const home = useHomePlace()
  const [dialog, setDialog] = useState<'never' | 'open' | 'closed'>('never')
  return (
    <div className="home-place">
      {home ? (
        <span className="inline">
          <Icon name="pin" />
          {words.at(home.name)}
        </span>
      ) : null}
      <Button tone={home ? 'quiet' : 'plain'} icon={home ? 'edit' : 'pin'} onPress={() => setDialog('open')}>
        {home ? words.change : words.choosePlace}
      </Button>
      {dialog === 'never' ? null : (
        <Suspense fallback={null}>
          <ChoosePlace open={dialog === 'open'} onClose={() => setDialog('closed')} />
        </Suspense>
      )}
    </div>
  )
}

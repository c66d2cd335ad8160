import { useState } from 'react'
import { PlaceFinder } from '#capabilities/places/web/place-finder.tsx'
import { devicePosition } from '#platform/web/device-position.ts'
import { Button } from '#platform/web/parts/button.tsx'
import { Dialog } from '#platform/web/parts/dialog.tsx'
import { Stack } from '#platform/web/parts/layout.tsx'
import { useWords } from '#platform/web/words.ts'
import { homeWords } from './home-words.ts'
import { keepHomePlace } from './home-place.ts'
import { locatePlace } from './use-locate.ts'

/** Asks where this phone's owner lives: by position or by name. */
export function ChoosePlace({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const words = useWords(homeWords)
  return (
    <Dialog open={open} title={words.choosePlace} onClose={onClose}>
      <ByPositionOrName onChosen={onClose} />
    </Dialog>
  )
}

function ByPositionOrName({ onChosen }: { readonly onChosen: () => void }) {
  const words = useWords(homeWords)
  const [looking, setLooking] = useState<'idle' | 'looking' | 'failed'>('idle')
  const choose = (placeId: string, name: string, aroundId = placeId) => {
    keepHomePlace({ placeId, name, by: 'choice', aroundId })
    onChosen()
  }
  const locate = async () => {
    setLooking('looking')
    const point = await devicePosition().catch(() => null)
    const found = point && (await locatePlace({ point }))
    if (found?.kind === 'found') choose(found.placeId, found.name, found.aroundId)
    else setLooking('failed')
  }
  return (
    <Stack>
      <p className="soft">{words.choosePlaceNote}</p>
      <PlaceFinder label={words.findPlace} onPick={(placeId, name) => choose(placeId, name)} />
      <Button icon="pin" wide busy={looking === 'looking'} onPress={() => void locate()}>
        {words.useMyPosition}
      </Button>
      <p className="soft small" role="status">
        {looking === 'failed' ? words.positionFailed : ''}
      </p>
    </Stack>
  )
}

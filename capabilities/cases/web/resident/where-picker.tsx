import { lazy, Suspense, useState } from 'react'
import type { Bilingual } from '#platform/web/language.ts'
import { useSay } from '#platform/web/language.ts'
import { Button } from '#platform/web/parts/button.tsx'
import { Choice } from '#platform/web/parts/choice.tsx'
import { Field, FieldGroup } from '#platform/web/parts/field.tsx'
import { TextInput } from '#platform/web/parts/inputs.tsx'
import { Inline, Stack } from '#platform/web/parts/layout.tsx'
import { Skeleton } from '#platform/web/parts/states.tsx'
import { useWords } from '#platform/web/words.ts'
import type { MapPlace } from '#platform/web/map/shapes.ts'
import { PlaceFinder } from '#capabilities/places/web/place-finder.tsx'
import { devicePosition } from '#platform/web/device-position.ts'
import { useHomePlace } from './home-place.ts'
import { type Located, locatePlace } from './use-locate.ts'
import type { WhereChoice, WhereMode } from './where-choice.ts'
import { writeWords } from './write-words.ts'

const WhereMap = lazy(() => import('./resident-where-map.tsx').then((file) => ({ default: file.WhereMap })))

type Props = {
  readonly where: WhereChoice
  readonly onChange: (where: WhereChoice) => void
  readonly error?: Bilingual | undefined
}

type Looking = 'idle' | 'looking' | 'failed' | 'offline' | 'outside'

/** Finds the place of a point or an address, and says how the finding goes. */
function useFinding({ where, onChange }: Props) {
  const [looking, setLooking] = useState<Looking>('idle')
  const take = (choice: WhereChoice, located: Located) => {
    const found = located.kind === 'found' ? { placeId: located.placeId, name: located.name } : null
    onChange({ ...choice, place: found ?? choice.place })
    if (found) setLooking('idle')
    else setLooking(located.kind === 'offline' ? 'offline' : 'outside')
  }
  const findPoint = async (point: MapPlace, mode: WhereMode) => {
    const choice = { ...where, mode, point, place: null }
    onChange(choice)
    setLooking('looking')
    take(choice, await locatePlace({ point }))
  }
  return {
    looking,
    setLooking,
    findPoint,
    findHere: async () => {
      setLooking('looking')
      const point = await devicePosition().catch(() => null)
      if (point) await findPoint(point, 'here')
      else setLooking('failed')
    },
    findAddress: async (home: string | undefined) => {
      if (where.address.trim().length < 2 || where.place !== null) return
      setLooking('looking')
      const within = home === undefined ? {} : { within: home }
      take(where, await locatePlace({ address: where.address.trim(), ...within }))
    },
  }
}

/** Where it is: at home, where I am, on the map, an address, or nowhere in particular. */
export function WherePicker(props: Props) {
  const { where, onChange, error } = props
  const words = useWords(writeWords)
  const say = useSay()
  const home = useHomePlace()
  const finding = useFinding(props)
  const options: readonly { readonly value: WhereMode; readonly title: string }[] = [
    ...(home ? [{ value: 'home' as const, title: words.whereHome(home.name) }] : []),
    { value: 'here', title: words.whereHere },
    { value: 'map', title: words.whereMap },
    { value: 'address', title: words.whereAddress },
    { value: 'nowhere', title: words.whereNowhere },
  ]
  const choose = (mode: WhereMode) => {
    finding.setLooking('idle')
    const place = mode === 'here' || mode === 'map' ? null : home
    onChange({ ...where, mode, point: null, place })
    if (mode === 'here') void finding.findHere()
  }
  return (
    <Stack gap="tight">
      <FieldGroup label={words.where} error={error && say(error)}>
        <Choice value={where.mode} onChange={choose} options={options} columns />
      </FieldGroup>
      {where.mode === 'map' ? (
        <Suspense fallback={<Skeleton lines={1} block />}>
          <WhereMap point={where.point} onPick={(point) => void finding.findPoint(point, 'map')} />
        </Suspense>
      ) : null}
      {where.mode === 'address' ? (
        <Address {...props} onLeave={() => void finding.findAddress(home?.placeId)} />
      ) : null}
      <FoundPlace {...props} looking={finding.looking} />
    </Stack>
  )
}

const Address = ({ where, onChange, onLeave }: Props & { readonly onLeave: () => void }) => {
  const words = useWords(writeWords)
  return (
    <fieldset onBlur={onLeave}>
      <Field label={words.address} hint={words.addressHint}>
        <TextInput
          value={where.address}
          autoComplete="street-address"
          onChange={(address) => onChange({ ...where, address })}
        />
      </Field>
    </fieldset>
  )
}

/** To which community it belongs, and a way to say so by name. */
function FoundPlace({ where, onChange, looking }: Props & { readonly looking: Looking }) {
  const words = useWords(writeWords)
  const said: Readonly<Record<Looking, string>> = {
    idle: '',
    looking: words.locating,
    failed: words.locateFailed,
    offline: words.locateOffline,
    outside: words.outside,
  }
  const isOpen = where.place === null && where.mode !== null && looking !== 'looking'
  const isWaitingForPoint = where.mode === 'map' && where.point === null
  return (
    <>
      <p className="soft small" role="status">
        {where.place ? words.belongsTo(where.place.name) : said[looking]}
      </p>
      {where.place && where.mode !== 'home' ? (
        <Inline>
          <Button tone="quiet" icon="edit" onPress={() => onChange({ ...where, place: null })}>
            {words.changePlace}
          </Button>
        </Inline>
      ) : null}
      {isOpen && !isWaitingForPoint ? (
        <PlaceFinder
          label={words.findPlace}
          onPick={(placeId, name) => onChange({ ...where, place: { placeId, name } })}
        />
      ) : null}
    </>
  )
}

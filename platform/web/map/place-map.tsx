import { type CSSProperties, lazy, Suspense } from 'react'
import { Row, Rows } from '../parts/rows.tsx'
import { Skeleton } from '../parts/states.tsx'
import { useComma } from '../use-comma.ts'
import { useWords } from '../words.ts'
import { mapWords } from './map-words.ts'
import { approvalsOf, type PlaceMapProps } from './shapes.ts'

const MapCanvas = lazy(() => import('./map-canvas.tsx').then((file) => ({ default: file.MapCanvas })))

const heightOf = (height: string) => ({ '--map-height': height }) as CSSProperties

/** A map drawn from our own shapes, without any outside picture unless a tile source is set; the same as a list below. */
export function PlaceMap(props: PlaceMapProps) {
  const { shapes = [], says, height = '22rem' } = props
  return (
    <figure className={height === 'fill' ? 'map map-fill' : 'map'} style={heightOf(height)}>
      <Suspense
        fallback={
          <div className="map-frame">
            <Skeleton lines={1} block />
          </div>
        }
      >
        <MapCanvas {...props} />
      </Suspense>
      <figcaption className="soft small">
        {says} <Approvals shapes={shapes} />
      </figcaption>
      {props.hasOwnList ? null : <AsList {...props} />}
    </figure>
  )
}

const Approvals = ({ shapes }: Required<Pick<PlaceMapProps, 'shapes'>>) => {
  const words = useWords(mapWords)
  const comma = useComma()
  const { numbers, isAnyMissing } = approvalsOf(shapes)
  return (
    <>
      {numbers.length > 0 ? <span>{words.approval(numbers.join(comma))} </span> : null}
      {isAnyMissing ? <span>{words.noApproval}</span> : null}
    </>
  )
}

/** The map for those who do not see or point at it. */
function AsList({ shapes = [], spots = [], selected, onOpen }: PlaceMapProps) {
  const words = useWords(mapWords)
  const all = [...spots, ...shapes]
  if (all.length === 0) return null
  return (
    <details>
      <summary className="map-list-summary">{words.asList}</summary>
      <Rows>
        {all.map((one) => (
          <Row
            key={one.id}
            title={one.name}
            note={one.note}
            current={one.id === selected}
            {...(onOpen ? { onPress: () => onOpen(one.id) } : {})}
          />
        ))}
      </Rows>
    </details>
  )
}

import { Icon } from '#platform/web/parts/icon.tsx'

const places = [1, 2, 3, 4, 5] as const

/** As many stars as the level, of five; read out as the words beside it. */
export const StarMarks = ({ level, says }: { readonly level: number; readonly says: string }) => (
  <span className="star-marks" role="img" aria-label={says}>
    {places.map((place) => (
      <span key={place} className={place <= level ? 'star-mark star-mark-lit' : 'star-mark'}>
        <Icon name="star" />
      </span>
    ))}
  </span>
)

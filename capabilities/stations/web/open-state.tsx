import { Moment } from '#platform/web/parts/moment.tsx'
import { StatusTag } from '#platform/web/parts/status-tag.tsx'
import { useWords } from '#platform/web/words.ts'
import { stationWords } from './station-words.ts'

type Openness = { readonly isOpen: boolean; readonly changesAt: string | null }

/** Whether the door is open now, and when that changes. */
export function OpenState({ isOpen, changesAt }: Openness) {
  const words = useWords(stationWords)
  return (
    <>
      <StatusTag
        tone={isOpen ? 'good' : 'still'}
        word={isOpen ? words.open : words.closed}
        {...(isOpen ? {} : { icon: 'clock' as const })}
      />{' '}
      {changesAt === null ? (
        <span className="soft small">{isOpen ? words.always : words.noNext}</span>
      ) : (
        <span className="soft small">
          {isOpen ? words.until : words.opensAt} <Moment at={changesAt} />
        </span>
      )}
    </>
  )
}

import { useSay } from '#platform/web/language.ts'
import { Card, Stack } from '#platform/web/parts/layout.tsx'
import { PhotoStrip } from '#platform/web/parts/photo-strip.tsx'
import { StatusTag } from '#platform/web/parts/status-tag.tsx'
import { useWords } from '#platform/web/words.ts'
import { reviewWords } from './review-words.ts'
import { sayReading } from './say-reading.ts'
import type { Star } from './shown.ts'
import { starWords } from './star-words.ts'

type Item = Star['items'][number]

/** Every item with its evidence and what was given for it. */
export function ScoredItems({ star }: { readonly star: Star }) {
  const areas = Map.groupBy(star.items, (item) => item.area)
  return (
    <Stack>
      {[...areas].map(([area, items]) => (
        <Card key={area} title={area}>
          {items.map((item) => (
            <ScoredItem key={item.itemId} item={item} />
          ))}
        </Card>
      ))}
    </Stack>
  )
}

function ScoredItem({ item }: { readonly item: Item }) {
  const words = useWords(reviewWords)
  const said = useWords(starWords)
  return (
    <div className="review-item">
      <div className="review-item-line">
        <strong>{item.title}</strong>
        <span className="figures">{words.pointsOf(item.given ?? item.points, item.most)}</span>
      </div>
      <Evidence item={item} />
      {item.given === null ? null : (
        <StatusTag
          tone={item.isReduced ? 'warn' : 'good'}
          word={item.isReduced ? `${said.reduced} · ${item.reason ?? ''}` : said.accepted}
        />
      )}
    </div>
  )
}

/** What was said and shown for one item, or what the figure said. */
export function Evidence({ item }: { readonly item: Item }) {
  const words = useWords(starWords)
  const say = useSay()
  if (item.measured) {
    const { name, isShare, thousandths, n } = item.measured
    const value = thousandths === null ? words.nothingCounted : sayReading(thousandths, isShare)
    return <p className="soft">{words.measuredNote(say(name), value, n)}</p>
  }
  return (
    <>
      {item.words === null ? null : <p>{item.words}</p>}
      <PhotoStrip photoIds={item.photos} />
    </>
  )
}

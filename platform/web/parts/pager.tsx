import { useWords } from '../words.ts'
import { Button } from './button.tsx'
import { partWords } from './part-words.ts'

/** Steps through a long list; `total` is what the server honestly knows ("1,000+"). */
export function Pager(props: {
  readonly from: number
  readonly to: number
  readonly total?: string
  readonly onEarlier?: (() => void) | undefined
  readonly onLater?: (() => void) | undefined
}) {
  const words = useWords(partWords)
  return (
    <nav className="pager" aria-label={words.pageNoTotal(props.from, props.to)}>
      <span className="soft small figures">
        {props.total === undefined
          ? words.pageNoTotal(props.from, props.to)
          : words.page(props.from, props.to, props.total)}
      </span>
      <span className="inline">
        <Button
          icon="back"
          disabled={!props.onEarlier}
          {...(props.onEarlier ? { onPress: props.onEarlier } : {})}
        >
          {words.earlier}
        </Button>
        <Button
          icon="forward"
          disabled={!props.onLater}
          {...(props.onLater ? { onPress: props.onLater } : {})}
        >
          {words.later}
        </Button>
      </span>
    </nav>
  )
}

import { Dialog } from '#platform/web/parts/dialog.tsx'
import { Stack } from '#platform/web/parts/layout.tsx'
import { useWords } from '#platform/web/words.ts'
import { actionWords } from './action-words.ts'
import { actionKeys } from './case-actions.ts'
import { listWords } from './list-words.ts'

/** All keys of the desk. */
export function KeysHelp({ onClose }: { readonly onClose: () => void }) {
  const words = useWords(listWords)
  const actions = useWords(actionWords)
  const rows: readonly (readonly [string, string])[] = [
    ['j', words.keyNext],
    ['k', words.keyPrevious],
    ['Enter', words.keyOpen],
    ...Object.entries(actionKeys).map(([key, name]) => [key, actions[name]] as const),
    ['/', words.keySearch],
    ['Esc', words.keyClose],
    ['?', words.keyHelp],
  ]
  return (
    <Dialog open title={words.keysTitle} onClose={onClose}>
      <Stack>
        <dl className="case-keys">
          {rows.map(([key, said]) => (
            <div key={key}>
              <dt>
                <kbd className="case-key">{key}</kbd>
              </dt>
              <dd>{said}</dd>
            </div>
          ))}
        </dl>
        <p className="soft small">{words.keyNote}</p>
      </Stack>
    </Dialog>
  )
}

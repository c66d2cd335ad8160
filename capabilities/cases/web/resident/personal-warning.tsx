import { useComma } from '#platform/web/use-comma.ts'
import { findPersonalPatterns, redactPersonalPatterns } from '#platform/text/personal-patterns.ts'
import { Button } from '#platform/web/parts/button.tsx'
import { Dialog } from '#platform/web/parts/dialog.tsx'
import { Stack } from '#platform/web/parts/layout.tsx'
import { useWords } from '#platform/web/words.ts'
import { writeWords } from './write-words.ts'

/** Asks before sending a text that has a phone or ID number in it. */
export function PersonalWarning(props: {
  readonly text: string
  readonly open: boolean
  readonly onClose: () => void
  readonly onSend: (text: string) => void
}) {
  const words = useWords(writeWords)
  const comma = useComma()
  const found = props.open ? findPersonalPatterns(props.text) : []
  const said = [
    ...new Set(
      found.map(({ kind, masked }) => `${kind === 'phone' ? words.phoneNumber : words.idNumber} ${masked}`),
    ),
  ]
  return (
    <Dialog
      open={props.open}
      title={words.personalTitle}
      onClose={props.onClose}
      actions={
        <>
          <Button tone="quiet" onPress={props.onClose}>
            {words.personalBack}
          </Button>
          <Button onPress={() => props.onSend(props.text)}>{words.personalAsIs}</Button>
          <Button tone="main" onPress={() => props.onSend(redactPersonalPatterns(props.text))}>
            {words.personalMask}
          </Button>
        </>
      }
    >
      <Stack>
        <p>{words.personalLead(said.join(comma))}</p>
        <p className="soft">{words.personalAdvice}</p>
      </Stack>
    </Dialog>
  )
}

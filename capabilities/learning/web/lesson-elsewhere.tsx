import { useState } from 'react'
import { Inline, Stack } from '#platform/web/parts/layout.tsx'
import { QrDrawing } from '#platform/web/parts/qr-drawing.tsx'
import { useWords } from '#platform/web/words.ts'
import { learningWords } from './learning-words.ts'
import { type LessonPlace, placeMark } from './lesson-place.ts'

/** Goes on with the lesson on another device: a code that brings the place along, so that no house need know it. */
export function LessonElsewhere({
  lessonId,
  place,
}: {
  readonly lessonId: string
  readonly place: LessonPlace
}) {
  const words = useWords(learningWords)
  const [isOpen, setOpen] = useState(false)
  const link = `${location.origin}/learning/lessons/${lessonId}#${placeMark(place)}`
  return (
    <details className="no-print" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.elsewhere}</summary>
      <Stack gap="tight">
        <p className="soft small">{words.elsewhereHint}</p>
        {isOpen ? (
          <Inline>
            <QrDrawing text={link} says={words.elsewhereScan} />
          </Inline>
        ) : null}
      </Stack>
    </details>
  )
}

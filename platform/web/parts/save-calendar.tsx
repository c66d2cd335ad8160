import { useState } from 'react'
import { problemOf } from '../client-problem.ts'
import { useSay } from '../language.ts'
import { calendarFile, saveFile } from '../save-file.ts'
import { useWords } from '../words.ts'
import { Button } from './button.tsx'
import { partWords } from './part-words.ts'
import { showToast } from './toasts.tsx'

type Calendar = { readonly text: string; readonly fileName: string }

/** Puts one thing of one's own into the calendar of this phone or computer, where it rings by itself. */
export function SaveCalendar({ load }: { readonly load: () => Promise<Calendar> }) {
  const words = useWords(partWords)
  const say = useSay()
  const [busy, setBusy] = useState(false)
  const save = async () => {
    setBusy(true)
    try {
      const { text, fileName } = await load()
      saveFile(calendarFile(text), fileName)
      showToast(words.savedCalendar)
    } catch (failure) {
      showToast(say(problemOf(failure).say))
    } finally {
      setBusy(false)
    }
  }
  return (
    <Button wide icon="calendar" busy={busy} onPress={() => void save()}>
      {words.saveCalendar}
    </Button>
  )
}

import { useEffect, useState } from 'react'
import { useLanguage } from '../language.ts'
import { useWords } from '../words.ts'
import { Button } from './button.tsx'
import { partWords } from './part-words.ts'

/** Reads a text aloud with the device's own voice; absent where the device has none. */
export function ReadAloud({ text }: { readonly text: string }) {
  const language = useLanguage()
  const words = useWords(partWords)
  const [speaking, setSpeaking] = useState(false)
  useEffect(() => () => globalThis.speechSynthesis?.cancel(), [])
  if (!('speechSynthesis' in globalThis)) return null
  const toggle = () => {
    speechSynthesis.cancel()
    if (speaking) {
      setSpeaking(false)
      return
    }
    const speech = new SpeechSynthesisUtterance(text)
    speech.lang = language === 'zh' ? 'zh-CN' : 'en-GB'
    speech.rate = 0.9
    speech.onend = () => setSpeaking(false)
    speech.onerror = () => setSpeaking(false)
    setSpeaking(true)
    speechSynthesis.speak(speech)
  }
  return (
    <Button icon={speaking ? 'stop' : 'sound'} onPress={toggle}>
      {speaking ? words.stopReading : words.readAloud}
    </Button>
  )
}

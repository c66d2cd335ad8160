import { useWords } from '../words.ts'
import { Button, type ButtonTone } from './button.tsx'
import { partWords } from './part-words.ts'
import { showToast } from './toasts.tsx'

/** Copies a link; says so, or what to do where the browser does not let it. */
export function CopyLink({ link, tone = 'plain' }: { readonly link: string; readonly tone?: ButtonTone }) {
  const words = useWords(partWords)
  const copy = () =>
    void (navigator.clipboard?.writeText(link) ?? Promise.reject(new Error('no clipboard'))).then(
      () => showToast(words.copied),
      () => showToast(words.notCopied),
    )
  return (
    <Button tone={tone} icon="link" onPress={copy}>
      {words.copyLink}
    </Button>
  )
}

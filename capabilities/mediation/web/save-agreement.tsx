import { saveDocument } from '#platform/web/save-document.ts'
import { call } from '#platform/web/client.ts'
import { problemOf } from '#platform/web/client-problem.ts'
import { useSay } from '#platform/web/language.ts'
import { Button } from '#platform/web/parts/button.tsx'
import { Inline } from '#platform/web/parts/layout.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useWords } from '#platform/web/words.ts'
import { mediationContract } from '../contract.ts'
import { mediationWords } from './mediation-words.ts'

/** The agreement on paper: as a Word file, or printed from here. */
export function SaveAgreement(props: { readonly mediationId: string; readonly receipt: string }) {
  const words = useWords(mediationWords)
  const say = useSay()
  const { mediationId, receipt } = props
  const save = async () => {
    try {
      saveDocument(await call(mediationContract.writeAgreement, { mediationId }, { receipt }))
      showToast(words.saved)
    } catch (failure) {
      showToast(say(problemOf(failure).say))
    }
  }
  return (
    <Inline>
      <Button icon="download" onPress={() => void save()}>
        {words.save}
      </Button>
      <Button icon="print" onPress={() => print()}>
        {words.print}
      </Button>
    </Inline>
  )
}

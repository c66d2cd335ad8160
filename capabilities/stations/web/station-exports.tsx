import type { OutputOf } from '#platform/operations/contract.ts'
import { call } from '#platform/web/client.ts'
import { problemOf } from '#platform/web/client-problem.ts'
import { useSay } from '#platform/web/language.ts'
import { Button } from '#platform/web/parts/button.tsx'
import { Inline } from '#platform/web/parts/layout.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { saveFile, tableFile } from '#platform/web/save-file.ts'
import { useWords } from '#platform/web/words.ts'
import { stationsContract } from '../contract.ts'
import { mapFiles, type Provider } from '../map-file.ts'
import { deskWords } from './desk-words.ts'

const providers = ['amap', 'baidu', 'tencent'] as const satisfies readonly Provider[]

/** The list of stations for map providers, and in the open format of service directories. */
export function StationExports({ within }: { readonly within: string }) {
  const words = useWords(deskWords)
  const say = useSay()
  const save = async (make: () => Promise<readonly SavedFile[]>) => {
    try {
      for (const file of await make()) saveFile(...file)
    } catch (failure) {
      showToast(say(problemOf(failure).say))
    }
  }
  return (
    <section aria-label={words.exportTo}>
      <p className="soft small">
        {words.exportTo} · {words.exportNote}
      </p>
      <Inline>
        {providers.map((provider) => (
          <Button
            key={provider}
            icon="download"
            onPress={() => void save(() => tablesFor(within, provider, words))}
          >
            {words[provider]}
          </Button>
        ))}
        <Button icon="download" onPress={() => void save(() => directoryOf(within, words))}>
          {words.openReferral}
        </Button>
      </Inline>
    </section>
  )
}

type Words = (typeof deskWords)['zh']
type SavedFile = readonly [Blob, string]

async function tablesFor(within: string, provider: Provider, words: Words): Promise<SavedFile[]> {
  const { rows } = await call(stationsContract.exportStations, { within, provider })
  const files = mapFiles(provider, rows)
  const nameOf = (at: number) => words.exported(words[provider], files.length > 1 ? at + 1 : null)
  return files.map((file, at) => [tableFile(file), `${nameOf(at)}.csv`])
}

const pageSize = 500

type Service = OutputOf<typeof stationsContract.exportOpenReferral>['contents'][number]

async function directoryOf(within: string, words: Words): Promise<SavedFile[]> {
  const services: Service[] = []
  for (let page = 1, isLast = false; !isLast; page += 1) {
    const found = await call(stationsContract.exportOpenReferral, { within, page, per_page: pageSize })
    services.push(...found.contents)
    isLast = found.last_page
  }
  const file = new Blob([JSON.stringify(services, null, 1)], { type: 'application/json' })
  return [[file, `${words.exported('HSDS', null)}.json`]]
}

import { showToast } from '#platform/web/parts/toasts.tsx'
import { useNow } from '#platform/web/use-now.ts'
import { useWords } from '#platform/web/words.ts'
import { useSayCase } from '../say-case.ts'
import { saveFile, tableFile } from '#platform/web/save-file.ts'
import { fileName, listTable } from './export-list.ts'
import type { InboxFilter } from './inbox-filter.ts'
import { listWords } from './list-words.ts'
import { useSayDesk } from './say-desk.ts'
import type { InboxRow } from './use-inbox.ts'

/** Saves the rows that are shown as a table, with the filter named in it. */
export function useExport(filter: InboxFilter): (rows: readonly InboxRow[]) => void {
  const { words, channel, status } = useSayDesk()
  const names = useWords(listWords)
  const say = useSayCase()
  const now = useNow()
  const told = [
    words.inbox,
    words[filter.saved],
    filter.kind === null ? '' : say.kind(filter.kind),
    filter.channel === null ? '' : channel(filter.channel),
    filter.place?.name ?? '',
    filter.search,
  ]
    .filter((part) => part !== '')
    .join(' ')
  return (rows) => {
    const table = listTable(rows, {
      titles: [
        names.numberTitle,
        names.kindTitle,
        names.channelTitle,
        names.statusTitle,
        names.levelTitle,
        names.placeTitle,
        names.responsibleTitle,
        names.excerptTitle,
        names.receivedTitle,
        names.dueTitle,
        names.overdueTitle,
        names.supervisedTitle,
        names.joinedTitle,
        names.filterTitle,
      ],
      kind: (row) => say.kind(row.kind),
      channel: (row) => channel(row.channel),
      status: (row) => status(row.status),
      level: (row) => say.level(row.level),
      yes: names.yes,
      filter: told,
    })
    saveFile(tableFile(table), fileName(told, now))
    showToast(words.exported(rows.length))
  }
}

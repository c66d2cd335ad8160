import { useState } from 'react'
import { writeTable } from '#platform/text/write-table.ts'
import { call } from '#platform/web/client.ts'
import { saveFile, tableFile } from '#platform/web/save-file.ts'
import { useWords } from '#platform/web/words.ts'
import { readingContract } from '#capabilities/promises/contract/reading.ts'
import { promiseWords } from '../promise-words.ts'
import type { ListRow, PromiseRow } from '../say-promise.tsx'
import { deskWords } from './desk-words.ts'

async function everyItem(listId: string): Promise<PromiseRow[]> {
  const found: PromiseRow[] = []
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page: { promises: PromiseRow[]; next: string | null } = await call(readingContract.listPromises, {
      listId,
      ...(cursor !== '' && { cursor }),
    })
    found.push(...page.promises)
    cursor = page.next
  }
  return found
}

/** Saves the whole list as a table. */
export function useSaveList({ listId, title }: ListRow) {
  const words = useWords(deskWords)
  const shared = useWords(promiseWords)
  const [busy, setBusy] = useState(false)
  const save = async () => {
    setBusy(true)
    const rows = await everyItem(listId).finally(() => setBusy(false))
    const titles = [words.itemTitle, words.owner, words.due, words.place, shared.verdict, shared.result]
    const table = rows.map((row) => [
      row.title,
      row.ownerName ?? '',
      row.dueOn ?? '',
      row.placeName ?? '',
      row.status === 'underWay' && row.isLate ? shared.late : shared[row.status],
      row.amount === null ? '' : shared.amount(String(row.amount.count), shared[row.amount.unit]),
    ])
    saveFile(tableFile(writeTable(titles, table)), `${title}.csv`)
  }
  return { busy, save }
}

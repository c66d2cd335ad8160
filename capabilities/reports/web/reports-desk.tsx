import { useSearchParams } from 'wouter'
import { Page } from '#platform/web/parts/page.tsx'
import { Tabs } from '#platform/web/parts/tabs.tsx'
import { useOperation } from '#platform/web/use-operation.ts'
import { useLive } from '#platform/web/live.ts'
import { useWords } from '#platform/web/words.ts'
import { reportsContract } from '../contract.ts'
import { AsksTab } from './asks-tab.tsx'
import { FillingsTab } from './fillings-tab.tsx'
import { FormsTab } from './forms-tab.tsx'
import { reportWords } from './report-words.ts'
import { ReturnedTab } from './returned-tab.tsx'
import { StatisticsTab } from './statistics-tab.tsx'
import './reports.css'

const tabNames = ['fillings', 'asks', 'forms', 'returned', 'statistics'] as const
type TabName = (typeof tabNames)[number]

const panels: Readonly<Record<TabName, () => React.ReactNode>> = {
  fillings: () => <FillingsTab />,
  asks: () => <AsksTab />,
  forms: () => <FormsTab />,
  returned: () => <ReturnedTab />,
  statistics: () => <StatisticsTab />,
}

/** Everything about forms from above, in five views. */
export function ReportsDesk() {
  const words = useWords(reportWords)
  const [search, setSearch] = useSearchParams()
  const chosen = tabNames.find((name) => name === search.get('show')) ?? 'fillings'
  const fillings = useOperation(reportsContract.listFillings, {})
  useLive(['ledger_grew'])
  const labels: Readonly<Record<TabName, string>> = {
    fillings: words.tabFillings,
    asks: words.tabAsks,
    forms: words.tabForms,
    returned: words.tabReturned,
    statistics: words.tabStatistics,
  }
  const openAsks = fillings.data?.openAsks ?? 0
  return (
    <Page title={words.title} lead={words.lead} width="wide">
      <Tabs
        label={words.title}
        tabs={tabNames.map((id) => ({
          id,
          label: labels[id],
          ...(id === 'asks' && openAsks > 0 ? { count: openAsks } : {}),
        }))}
        chosen={chosen}
        onChoose={(id) => setSearch({ show: id })}
      >
        {panels[chosen]()}
      </Tabs>
    </Page>
  )
}

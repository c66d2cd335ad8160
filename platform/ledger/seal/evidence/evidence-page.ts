import type { checkReceipt as Check, PackedReceipt } from './evidence-checks.ts'

/** What an evidence pack carries: the public key in writing, and receipts. */
export type Pack = { readonly key: string; readonly receipts: readonly PackedReceipt[] }

declare const checkReceipt: typeof Check

function put(parent: Element, name: string, text = ''): HTMLElement {
  const child = document.createElement(name)
  child.textContent = text
  parent.append(child)
  return child
}

/** Guarantee: the pack was written by `evidencePack` and is only shown; what it claims is checked before it is believed. */
function packOf(text: string): Pack {
  return JSON.parse(text) as Pack
}

function factsOf(entry: string): [string, unknown][] {
  try {
    return Object.entries(JSON.parse(entry))
  } catch {
    return [['', entry]]
  }
}

function showFacts(card: Element, receipt: PackedReceipt): void {
  const list = put(card, 'dl')
  for (const [name, value] of factsOf(receipt.entry)) {
    if (value === null) continue
    put(list, 'dt', name)
    put(list, 'dd', typeof value === 'object' ? JSON.stringify(value, null, 2) : String(value))
  }
}

async function showReceipt(place: Element, receipt: PackedReceipt, key: string): Promise<boolean> {
  const card = put(place, 'section')
  const verdict = await checkReceipt(receipt, key).catch(() => ({ holds: false, fault: 'form' }) as const)
  const words = {
    signature: '封签不是这把公钥签的，或内容被改过 · the checkpoint was not signed by this key',
    proof: '这一条不在封签所证的台账里 · the entry is not in the signed ledger',
    form: '凭证不完整，读不出来 · the receipt cannot be read',
  }
  const said = verdict.holds
    ? `属实：台账第 ${receipt.index + 1} 条，封签时共 ${verdict.size} 条（${verdict.at}） · proved`
    : words[verdict.fault]
  put(card, 'h2', said).className = verdict.holds ? 'good' : 'bad'
  showFacts(card, receipt)
  return verdict.holds
}

/** Runs in the pack: checks every receipt and says what it found. */
async function showPack(): Promise<void> {
  const [held, place, head, own] = ['pack', 'receipts', 'verdict', 'key'].map((id) =>
    document.getElementById(id),
  )
  const field = document.querySelector('input')
  if (!held || !place || !head || !own || !field) return
  const pack = packOf(held.textContent)
  own.textContent = pack.key
  let good = 0
  for (const receipt of pack.receipts) if (await showReceipt(place, receipt, pack.key)) good += 1
  head.textContent = `${pack.receipts.length} 条中 ${good} 条属实 · ${good} of ${pack.receipts.length} proved`
  head.className = good === pack.receipts.length ? 'good' : 'bad'
  field.addEventListener('input', () => {
    const isSame = field.value.trim() === pack.key
    field.className = isSame ? 'good' : 'bad'
  })
}

/** Everything the page needs besides the checks. */
export const pageShows = [put, packOf, factsOf, showFacts, showReceipt, showPack] as const

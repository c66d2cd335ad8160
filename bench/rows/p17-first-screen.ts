import { ensureSite } from '#app/web/build/ensure-site.ts'
import { benchHouse } from '../bench-house.ts'
import { benchServer } from '../bench-server.ts'
import { openBrowser, type Visit, visit } from '../phone.ts'
import { ratioOf, spreadOf } from '../measure.ts'
import type { Row } from '../row.ts'

const kilobyte = 1_000

function sumUp(visits: readonly Visit[]) {
  const [lcp, inp] = [spreadOf(visits.map((one) => one.lcp)), spreadOf(visits.map((one) => one.inp))]
  return {
    lcpP50: lcp.p50,
    lcpP95: lcp.p95,
    inpP50: inp.p50,
    inpP95: inp.p95,
    clsMost: Number(Math.max(...visits.map(({ cls }) => cls)).toFixed(3)),
    scriptKilobytes: Math.round(Math.max(...visits.map(({ scriptBytes }) => scriptBytes)) / kilobyte),
    n: visits.length,
  }
}

export const row: Row = {
  id: 'P17',
  title: 'resident’s first screen in Chromium on slow 4G (1.6 Mbit/s, 150 ms) and a CPU four times slower',
  async run({ quick, largest }) {
    const times = quick ? 3 : largest ? 25 : 9
    await ensureSite()
    const house = await benchHouse()
    const server = await benchServer(house)
    const browser = await openBrowser()
    try {
      const address = server.address.replace('127.0.0.1', 'localhost')
      await visit(browser, address, false)
      const [ours, everything]: [Visit[], Visit[]] = [[], []]
      for (let at = 0; at < times; at += 1) {
        ours.push(await visit(browser, address, false))
        everything.push(await visit(browser, address, true))
      }
      const found = sumUp(ours)
      const beside = sumUp(everything)
      return {
        size: { visits: times, places: 48_955 },
        ours: found,
        beside: { 'the scripts of every surface at once': beside },
        ratio: ratioOf(found.lcpP50, beside.lcpP50),
        target: 'LCP ≤ 2.0 s, script ≤ 150 kB compressed, INP ≤ 200 ms, CLS ≤ 0.05',
        holds:
          found.lcpP95 <= 2_000 &&
          found.scriptKilobytes <= 150 &&
          found.inpP95 <= 200 &&
          found.clsMost <= 0.05,
        note: 'a new phone each time, nothing stored; once the script runs taps the way to a letter and writes three characters; browser, server and PostgreSQL share the cores',
      }
    } finally {
      await browser.close()
      await server.close()
      await house.close()
    }
  },
}

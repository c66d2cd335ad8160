import { capability } from '#platform/operations/module.ts'
import { cockpitContract } from './contract.ts'
import { compareBelow } from './operations/compare-below.ts'
import { listFigures } from './operations/list-figures.ts'
import { openFigure } from './operations/open-figure.ts'
import { readFigureSeries } from './operations/read-figure-series.ts'
import { readFigureTable } from './operations/read-figure-table.ts'
import { readFigures } from './operations/read-figures.ts'
import { readPeers } from './operations/read-peers.ts'
import { readPublicFigures } from './operations/read-public-figures.ts'
import { figureUsesView } from './views/figure-uses-view.ts'

/** Figures for people: read, compare, follow over time, lay out in tables, open down to their entries. */
export const cockpit = capability({
  name: 'cockpit',
  streams: {},
  contract: cockpitContract,
  operations: {
    listFigures,
    readFigures,
    readFigureSeries,
    compareBelow,
    readPeers,
    readFigureTable,
    openFigure,
    readPublicFigures,
  },
  views: [figureUsesView],
  figures: [],
  jobs: [],
  keeps: [],
})

/** The kinds of place, from the widest to the narrowest, and what may stand under what. */
export const placeKinds = [
  'province',
  'city',
  'county',
  'street',
  'town',
  'community',
  'village',
  'grid',
  'neighbourGrid',
  'compound',
] as const

export type PlaceKind = (typeof placeKinds)[number]

/** Under which kinds of place a kind may stand; an empty list is the top of the tree. */
export const parentKinds: Readonly<Record<PlaceKind, readonly PlaceKind[]>> = {
  province: [],
  city: ['province'],
  county: ['province', 'city'],
  street: ['city', 'county'],
  town: ['city', 'county'],
  community: ['street', 'town'],
  village: ['street', 'town'],
  grid: ['community', 'village'],
  neighbourGrid: ['grid', 'community', 'village'],
  compound: ['community', 'village', 'grid', 'neighbourGrid'],
}

/** The level a kind stands on: 1 for a province, 8 for a compound. */
export const kindLevel: Readonly<Record<PlaceKind, number>> = {
  province: 1,
  city: 2,
  county: 3,
  street: 4,
  town: 4,
  community: 5,
  village: 5,
  grid: 6,
  neighbourGrid: 7,
  compound: 8,
}

export const kindNames: Readonly<Record<PlaceKind, { zh: string; en: string }>> = {
  province: { zh: '省', en: 'province' },
  city: { zh: '市', en: 'city' },
  county: { zh: '区县', en: 'county' },
  street: { zh: '街道', en: 'street' },
  town: { zh: '乡镇', en: 'town' },
  community: { zh: '社区', en: 'community' },
  village: { zh: '村', en: 'village' },
  grid: { zh: '网格', en: 'grid' },
  neighbourGrid: { zh: '邻网格', en: 'neighbour grid' },
  compound: { zh: '小区', en: 'compound' },
}

/** The kinds that are drawn on a map by hand rather than imported from a division list. */
export const drawnKinds = ['grid', 'neighbourGrid', 'compound'] as const
export type DrawnKind = (typeof drawnKinds)[number]

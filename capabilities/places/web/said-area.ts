/** Square metres as people say them: `820 m²`, `1.3 km²`. */
export const saidArea = (squareMetres: number): string =>
  squareMetres < 100_000 ? `${Math.round(squareMetres)} m²` : `${(squareMetres / 1_000_000).toFixed(2)} km²`

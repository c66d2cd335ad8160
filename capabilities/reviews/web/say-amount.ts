/** Hundredths of a percent as a percentage. */
export const sayShare = (hundredths: number): string =>
  `${(hundredths / 100).toFixed(1).replace(/\.0$/, '')}%`

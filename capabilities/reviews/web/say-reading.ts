/** A figure in thousandths as people read it: shares as a percentage. */
export const sayReading = (thousandths: number, isShare: boolean): string =>
  isShare ? `${(thousandths / 10).toFixed(1).replace(/\.0$/, '')}%` : String(thousandths / 1_000)

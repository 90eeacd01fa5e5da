/** Tables beyond this are refused, so that memory has a bound: 100,000 rows of 50 columns have some 30 MB. */
export const printedLimits = { bytes: 100e6, cells: 12_000_000 } as const

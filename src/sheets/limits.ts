/**
 * What of a spreadsheet is read, so that no file takes all memory: the file itself, what its parts come to when unpacked,
 * the heap of the thread that reads it, and the time that it may take. Together the process stays below 1.5 GB.
 */
export const importLimits = {
  megabytes: 32,
  unpackedMegabytes: 200,
  parts: 5000,
  /** Cells of a sheet, empty ones between others included. */
  cells: 4_000_000,
  heapMegabytes: 768,
  seconds: 60,
  /** Of a folder. */
  files: 50,
} as const

export const megabyte = 1_000_000

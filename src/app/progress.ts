/** Told how far long work has come. `fraction` is 0 to 1, or null where the end is not known. */
export type Progress = (what: string, fraction: number | null) => void

export const silent: Progress = () => {}

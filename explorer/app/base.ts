/** Where the explorer is served from: starts and ends with "/". */
export const base: string = import.meta.env.BASE_URL

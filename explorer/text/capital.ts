/** With a capital first letter, for headings; Hangul has none and stays. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

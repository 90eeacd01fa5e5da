const largest = 1e30
const smallest = 1e-30

/**
 * Whether a number can be computed with: 0, or from 1e-30 to 1e30 with either sign. Sums, differences and squares of
 * numbers beyond would overflow or vanish, and scores would be wrong without a word.
 */
export const isUsable = (x: number): boolean => x === 0 || (Math.abs(x) >= smallest && Math.abs(x) <= largest)

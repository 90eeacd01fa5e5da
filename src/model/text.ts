/** The languages of the explorer and of every bundled edition; both are equals. */
export const langs = ["en", "ko"] as const
export type Lang = (typeof langs)[number]

/** A text in both languages. Where an edition declares one language only, both hold that text. */
export type LocalText = Readonly<Record<Lang, string>>

/** The design tokens that marks use. The value after the comma serves where no stylesheet is at hand (images). */
export const paint = {
  ink: "var(--ink, #17212b)",
  ink2: "var(--ink-2, #42505d)",
  ink3: "var(--ink-3, #596876)",
  paper: "var(--paper, #ffffff)",
  rule: "var(--rule, #e2e8ee)",
  ruleStrong: "var(--rule-strong, #7f93a6)",
  blue: "var(--blue, #0b5394)",
  blue2: "var(--blue-2, #d3e2f0)",
  blue3: "var(--blue-3, #b4cde5)",
  accent: "var(--accent, #d55e00)",
  accentInk: "var(--accent-ink, #a84a00)",
  accentBand: "var(--accent-band, #f3b98e)",
  accentTint: "var(--accent-tint, #fdf1e7)",
  greyDot: "var(--grey-dot, #b3c0cc)",
} as const

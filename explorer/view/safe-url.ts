/** An absolute http or https address as it may be linked to; null for everything else ("javascript:", a bare word). */
export function safeUrl(text: string | null): string | null {
  if (text === null || !URL.canParse(text)) return null
  const { protocol, href } = new URL(text)
  return protocol === "https:" || protocol === "http:" ? href : null
}

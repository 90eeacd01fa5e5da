/** Pages that stand beside the gallery, by the name that follows the language in their address. No edition has their names. */
export const frontNames: readonly string[] = ["forensics", "new"]

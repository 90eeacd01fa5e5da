/** What an object holds under a name that comes from elsewhere: "constructor" is in no object but by its author. */
export const own = <V>(object: Readonly<Record<string, V>>, name: string): V | undefined =>
  Object.hasOwn(object, name) ? object[name] : undefined

import { useLang } from "../app/page-context.ts"
import { type Texts, textsIn } from "./catalogue.ts"

/** The texts of a catalogue in the language of the page. */
export const useText = <C extends Parameters<typeof textsIn>[0]>(texts: C): Texts<C> => textsIn(texts, useLang())

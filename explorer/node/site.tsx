import { renderToStaticMarkup } from "react-dom/server"
import type { IndexDocument } from "../../src/model/index.ts"
import { indexView } from "../view/index-view.ts"

export const hello = (doc: IndexDocument) => renderToStaticMarkup(<p>{indexView(doc).doc.edition.title.ko}</p>)

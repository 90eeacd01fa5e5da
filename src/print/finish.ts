import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFNumber } from "@cantoo/pdf-lib"
import type { ReportMarkup } from "../model/index.ts"
import { renumberIds } from "./stable-ids.ts"

/**
 * What Chromium leaves out of a PDF: numbers of pages as they are printed, and who made what, for machines. Dates are
 * taken out, because nothing in an edition is one of its report; so the same report has the same bytes.
 *
 * @param front how many pages have Roman numbers
 */
export async function finishPdf(pdf: Uint8Array, markup: ReportMarkup, front: number): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false })
  const { context, catalog } = document
  document.setTitle(markup.title, { showInWindowTitleBar: true })
  document.setAuthor(markup.author)
  document.setSubject(markup.subject)
  document.setCreator("cityindex")
  document.setProducer("Chromium (Skia/PDF)")
  document.setLanguage(markup.lang)
  const info = context.lookup(context.trailerInfo.Info, PDFDict)
  info.delete(PDFName.of("CreationDate"))
  info.delete(PDFName.of("ModDate"))
  const labels = context.obj({
    Nums: [0, { S: PDFName.of("r") }, front, { S: PDFName.of("D"), St: PDFNumber.of(1) }],
  })
  catalog.set(PDFName.of("PageLabels"), labels)
  catalog.set(PDFName.of("PageLayout"), PDFName.of("TwoPageRight"))
  const packet = new TextEncoder().encode(xmp(markup))
  const stream = context.stream(packet, { Type: "Metadata", Subtype: "XML", Length: packet.length })
  catalog.set(PDFName.of("Metadata"), context.register(stream))
  for (const page of document.getPages()) {
    page.node.set(PDFName.of("Tabs"), PDFName.of("S"))
    page.setTrimBox(0, 0, page.getWidth(), page.getHeight())
  }
  renumberIds(document)
  const id = PDFHexString.of(
    markup.identifier
      .replace(/[^0-9a-f]/g, "")
      .slice(-32)
      .padStart(32, "0"),
  )
  const ids = PDFArray.withContext(context)
  ids.push(id)
  ids.push(id)
  context.trailerInfo.ID = ids
  return await document.save({ useObjectStreams: true, updateFieldAppearances: false })
}

/** Title, author and language for those who look for them in XMP. No claim of conformance that nobody has checked. */
function xmp({ title, author, subject, lang, identifier }: ReportMarkup): string {
  const text = (value: string) =>
    value
      .replaceAll("&", "&amp;")
      .replaceAll("<", "&lt;")
      .replaceAll(/\p{Cc}/gu, " ")
  const inLang = (value: string) =>
    `<rdf:Alt><rdf:li xml:lang="x-default">${text(value)}</rdf:li><rdf:li xml:lang="${lang}">${text(value)}</rdf:li></rdf:Alt>`
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<dc:format>application/pdf</dc:format>
<dc:title>${inLang(title)}</dc:title>
<dc:creator><rdf:Seq><rdf:li>${text(author)}</rdf:li></rdf:Seq></dc:creator>
<dc:description>${inLang(subject)}</dc:description>
<dc:language><rdf:Bag><rdf:li>${lang}</rdf:li></rdf:Bag></dc:language>
<dc:identifier>${text(identifier)}</dc:identifier>
<xmp:CreatorTool>cityindex</xmp:CreatorTool>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
}

/** Text as it stands in HTML, between tags or in a quoted attribute. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (each) => entities[each] ?? each)

/** A sentence with `code` in backticks, escaped. */
export const prose = (text: string): string => escaped(text).replace(/`([^`]+)`/g, "<code>$1</code>")

/** A table whose first column names the rows and whose others are numbers. Cells are text; "": there is none. */
export function numberTable(caption: string, head: readonly string[], rows: readonly (readonly string[])[]): string {
  const [corner = "", ...others] = head
  const line = ([name = "", ...cells]: readonly string[]) =>
    `<tr><th scope="row">${escaped(name)}</th>${cells.map((cell) => `<td>${escaped(cell)}</td>`).join("")}</tr>`
  return `<section class="scroll" tabindex="0" aria-label="${escaped(caption)}"><table>
<caption>${escaped(caption)}</caption>
<thead><tr><th scope="col">${escaped(corner)}</th>${others.map((each) => `<th scope="col">${escaped(each)}</th>`).join("")}</tr></thead>
<tbody>
${rows.map(line).join("\n")}
</tbody></table></section>`
}

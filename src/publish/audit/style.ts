/** The page's style: system typefaces, light and dark, narrow screens and paper. Nothing is loaded from elsewhere. */
export const auditStyle = `
:root { color-scheme: light dark; --ink: #1a1d21; --soft: #5a626c; --line: #d7dbe0; --paper: #fff; --panel: #f5f6f8;
  --concern: #b3261e; --look: #8a5a00; --note: #2f6f4f; --plus: 33, 102, 172; --minus: 178, 24, 43; --link: #0b57a4 }
@media (prefers-color-scheme: dark) { :root { --ink: #e8eaed; --soft: #a7b0ba; --line: #3a4048; --paper: #15181c;
  --panel: #1e2227; --concern: #ff8a80; --look: #f0b95a; --note: #7fcfa5; --plus: 90, 160, 230; --minus: 230, 90, 100;
  --link: #8ab8f0 } }
* { box-sizing: border-box }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.6 system-ui, "Noto Sans KR", "Apple SD Gothic Neo",
  "Malgun Gothic", sans-serif; overflow-wrap: break-word }
:lang(ko) { word-break: keep-all }
.page { max-width: 62rem; margin: 0 auto; padding: 1.5rem 1.25rem 4rem }
h1 { font-size: 1.9rem; line-height: 1.25; margin: .25rem 0 .5rem }
h2 { font-size: 1.35rem; line-height: 1.3; margin: 3rem 0 .25rem; padding-top: 1rem; border-top: 1px solid var(--line) }
h3 { font-size: 1.05rem; line-height: 1.4; margin: 1.5rem 0 .25rem }
p { margin: .4rem 0; max-width: 44rem }
a { color: var(--link) }
code { font: .9em ui-monospace, monospace; background: var(--panel); padding: .05em .3em; border-radius: 3px }
.top { display: flex; justify-content: space-between; gap: 1rem; max-width: none; color: var(--soft) }
.soft { color: var(--soft) }
.verdict { background: var(--panel); border-left: 6px solid var(--note); border-radius: 4px; padding: 1rem 1.25rem; margin: 1.25rem 0 }
.verdict.care { border-color: var(--look) } .verdict.doubt { border-color: var(--concern) } .verdict.partial { border-color: var(--soft) }
.verdict strong { font-size: 1.3rem; display: block }
.mark { font-weight: 600; white-space: nowrap } .concern { color: var(--concern) } .look { color: var(--look) } .note { color: var(--note) }
.none { color: var(--soft) }
.found { border-left: 3px solid var(--line); padding-left: 1rem; margin: 1rem 0; break-inside: avoid-page }
.found.concern, .found.look, .found.note { color: inherit }
.found.concern { border-color: var(--concern) } .found.look { border-color: var(--look) } .found.note { border-color: var(--note) }
.found h3 { margin-top: 0 } .found ul { margin: .3rem 0; padding-left: 1.2rem }
.found dl { margin: .4rem 0; display: grid; grid-template-columns: max-content 1fr; gap: .2rem .8rem; max-width: 46rem }
.found dt { color: var(--soft) } .found dd { margin: 0 }
.scroll { overflow-x: auto; margin: 1rem 0 } .scroll:focus-visible { outline: 2px solid var(--link) }
table { border-collapse: collapse; font-size: .9rem; font-variant-numeric: tabular-nums }
caption { text-align: left; color: var(--soft); padding-bottom: .3rem }
th, td { padding: .25rem .7rem; border-bottom: 1px solid var(--line); vertical-align: top } td { text-align: right; white-space: nowrap }
th { text-align: left; font-weight: 600 } tbody th { font-weight: 400; min-width: 9rem } thead th + th { text-align: right }
.summary { width: 100% } .summary td, .summary thead th + th { text-align: left; white-space: normal }
figure { margin: 1rem 0; break-inside: avoid } figcaption { color: var(--soft); font-size: .9rem; padding-bottom: .3rem }
svg { max-width: none; display: block; -webkit-print-color-adjust: exact; print-color-adjust: exact }
svg text { font: 12px system-ui, "Noto Sans KR", "Malgun Gothic", sans-serif; fill: var(--ink) }
.cell { stroke: var(--paper); stroke-width: 1 } .gap { fill: var(--panel) }
.plus { fill: rgb(var(--plus)) } .minus { fill: rgb(var(--minus)) }
.flag { fill: none; stroke: var(--ink); stroke-width: 2 } .bar { stroke: var(--link); stroke-width: 5; stroke-linecap: round } .dot { fill: var(--ink) }
@media (max-width: 36rem) { .found dl { grid-template-columns: 1fr } .found dd { margin-bottom: .3rem } h1 { font-size: 1.5rem } }
@media print { body { font-size: 10.5pt } .page { max-width: none; padding: 0 } h2 { break-after: avoid } .lang { display: none }
  .scroll { overflow: visible } .scroll:focus-visible { outline: none } }
`

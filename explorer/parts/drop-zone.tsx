import { type ClipboardEvent, type DragEvent, type ReactNode, useEffect, useId, useRef, useState } from "react"
import { useLang } from "../app/page-context.ts"
import { dropZoneTexts, refusalText } from "../text/drop-zone.ts"
import { useText } from "../text/index.ts"
import { type DropRule, type OfferedFile, type Refusal, refusalOf } from "../view/dropped.ts"
import { Fold } from "./fold.tsx"
import "./drop-zone.css"

interface DropZoneProps extends DropRule {
  /** What may be dropped, as one sentence in the language of the page: "Drop a published table here". */
  readonly label: string
  /** What becomes of it, below the button: "It does not leave your computer". */
  readonly note?: ReactNode
  /** Takes files that keep the rule; they have not been read yet. */
  readonly onFiles: (files: readonly File[]) => void
  /** Takes pasted text; without it text cannot be pasted. */
  readonly onText?: (text: string) => void
}

/**
 * A place to drop files on. The button opens the browser's own dialogue, so that a keyboard, a screen reader and a phone do
 * all that a mouse does. What is not taken is answered with a sentence that says why. Files dropped beside the place
 * do nothing, where the browser would leave the page to show them.
 */
export function DropZone({ label, note, onFiles, onText, ...rule }: DropZoneProps): ReactNode {
  const lang = useLang()
  const t = useText(dropZoneTexts)
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [isOver, setIsOver] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  useMissesIgnored()

  const offer = (files: readonly File[], folders: ReadonlySet<number> = new Set()) => {
    const found = refusalOf(
      files.map(({ name, size }, i): OfferedFile => ({ name, size, isFolder: folders.has(i) })),
      rule,
    )
    setRefusal(found)
    if (found === null) onFiles(files)
  }
  const enter = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes("Files")) return
    event.preventDefault()
    event.dataTransfer.dropEffect = "copy"
    setIsOver(true)
  }
  const leave = ({ currentTarget, relatedTarget }: DragEvent) => {
    // Crossing from one thing inside to another leaves the first of them, not the place.
    if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setIsOver(false)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setIsOver(false)
    const items = [...event.dataTransfer.items].filter(({ kind }) => kind === "file")
    offer([...event.dataTransfer.files], new Set(items.flatMap((item, i) => (isFolder(item) ? [i] : []))))
  }
  const paste = (event: ClipboardEvent) => {
    if (event.clipboardData.files.length === 0) return
    event.preventDefault()
    offer([...event.clipboardData.files])
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out like this in every browser
    <div
      className={isOver ? "drop-zone drop-over" : "drop-zone"}
      role="group"
      aria-labelledby={`${id}-label`}
      onDragEnter={enter}
      onDragOver={enter}
      onDragLeave={leave}
      onDrop={drop}
      onPaste={paste}
    >
      <p className="drop-label" id={`${id}-label`}>
        {isOver ? t.over : label}
      </p>
      <p>
        <button
          type="button"
          className="drop-choose"
          aria-describedby={`${id}-rule`}
          onClick={() => input.current?.click()}
        >
          {rule.several ? t.chooseSeveral : t.choose}
        </button>
        <input
          ref={input}
          type="file"
          hidden
          accept={rule.endings.join(",")}
          multiple={rule.several}
          onChange={({ currentTarget }) => {
            const files = [...(currentTarget.files ?? [])]
            // So that the same file, mended meanwhile, can be chosen again.
            currentTarget.value = ""
            if (files.length > 0) offer(files)
          }}
        />
      </p>
      <p className="small quiet" id={`${id}-rule`}>
        {t.mostBytes(rule.endings, rule.mostBytes)}
      </p>
      {note !== undefined && <p className="drop-note">{note}</p>}
      {onText && <PastedText onText={onText} />}
      <p className="drop-refusal" role="alert">
        {refusal && refusalText(refusal, lang)}
      </p>
    </div>
  )
}

function PastedText({ onText }: { onText: (text: string) => void }): ReactNode {
  const t = useText(dropZoneTexts)
  const id = useId()
  const [text, setText] = useState("")
  return (
    <Fold summary={t.paste}>
      <div className="drop-paste">
        <label className="small" htmlFor={id}>
          {t.pasteLabel}
        </label>
        <textarea
          id={id}
          rows={6}
          spellCheck={false}
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
        <button type="button" disabled={text.trim() === ""} onClick={() => onText(text)}>
          {t.usePasted}
        </button>
      </div>
    </Fold>
  )
}

const isFolder = (item: DataTransferItem): boolean => item.webkitGetAsEntry()?.isDirectory === true

/** Keeps the browser from opening a file that was dropped beside the place. */
function useMissesIgnored(): void {
  useEffect(() => {
    const ignore = (event: globalThis.DragEvent) => {
      if (event.defaultPrevented || !event.dataTransfer?.types.includes("Files")) return
      event.preventDefault()
      event.dataTransfer.dropEffect = "none"
    }
    window.addEventListener("dragover", ignore)
    window.addEventListener("drop", ignore)
    return () => {
      window.removeEventListener("dragover", ignore)
      window.removeEventListener("drop", ignore)
    }
  }, [])
}

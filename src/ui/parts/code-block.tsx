interface Props {
  readonly text: string
  readonly label: string
}

/** A text that keeps its lines. JSON is shown with indents. */
export function CodeBlock({ text, label }: Props) {
  return (
    <pre class="code" tabIndex={0} role="group" aria-label={label}>
      {indented(text)}
    </pre>
  )
}

/** What is longer is shown as it is: to indent it would take too long. */
const MAX_INDENTED = 200_000

function indented(text: string): string {
  if (text.length > MAX_INDENTED || !/^\s*[[{]/.test(text)) return text
  try {
    return JSON.stringify(JSON.parse(text), undefined, 2)
  } catch {
    return text
  }
}

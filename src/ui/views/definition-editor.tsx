import { useEffect, useRef, useState } from 'preact/hooks'
import { errorText } from '../parts/notices.tsx'
import { t } from '../texts/text.ts'

export interface Template {
  readonly title: string
  readonly body: object
}

interface Props {
  readonly label: string
  readonly initial: object
  readonly templates: readonly Template[]
  readonly canSave: boolean
  /** A new one can be typed into at once. */
  readonly isNew: boolean
  /** Rejects with the refusal of the control API. */
  save(body: unknown): Promise<void>
}

/** The first text of an outcome: the example that is to be replaced. */
const OUTCOME = /"outcome": \{[^"]*"(?:[^"\\]|\\.)*": "((?:[^"\\]|\\.)*)"/d

/** Puts the cursor into a new definition, at what its author has to decide. */
function focusOutcome(field: HTMLTextAreaElement | null): void {
  field?.focus()
  const [, place] = OUTCOME.exec(field?.value ?? '')?.indices ?? []
  if (place !== undefined) field?.setSelectionRange(...place)
}

/**
 * A definition as JSON, as a fixtures file has it. A refusal is shown in the words of the control API, which takes lists: here a path
 * begins in the definition.
 */
export function DefinitionEditor({ label, initial, templates, canSave, isNew, save }: Props) {
  const [text, setText] = useState(() => JSON.stringify(initial, undefined, 2))
  const [problem, setProblem] = useState('')
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (isNew) focusOutcome(field.current)
  }, [])

  async function submit(event: Event): Promise<void> {
    event.preventDefault()
    try {
      setProblem('')
      await save(JSON.parse(text))
    } catch (error) {
      setProblem(
        error instanceof SyntaxError
          ? t('editor.notJson', { why: error.message })
          : errorText(error).replaceAll(/\b(stubs|faults)\.0\./g, ''),
      )
      field.current?.focus()
    }
  }

  return (
    <form class="editor" onSubmit={submit}>
      {templates.length > 0 && (
        <fieldset class="templates">
          <legend>{t('editor.templates')}</legend>
          {templates.map(({ title, body }) => (
            <button
              key={title}
              type="button"
              class="button"
              onClick={() => setText(JSON.stringify(body, undefined, 2))}
            >
              {title}
            </button>
          ))}
        </fieldset>
      )}
      <label>
        {label}
        <textarea
          ref={field}
          spellcheck={false}
          rows={Math.min(30, Math.max(10, text.split('\n').length + 1))}
          value={text}
          readOnly={!canSave}
          aria-invalid={problem !== ''}
          aria-describedby="editor-problem"
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </label>
      <p id="editor-problem" class="problem" role="alert">
        {problem}
      </p>
      {canSave && (
        <button type="submit" class="button is-primary">
          {t('save')}
        </button>
      )}
    </form>
  )
}

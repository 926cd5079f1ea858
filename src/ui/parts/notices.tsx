import { signal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { ApiError } from '../data/api.ts'
import { after, type Timer } from '../page-time.ts'
import { route } from '../route.ts'
import { t } from '../texts/text.ts'

interface Notice {
  readonly text: string
  readonly isError: boolean
}

const notice = signal<Notice | undefined>(undefined)
let timer: Timer | undefined

function show(shown: Notice): void {
  timer?.cancel()
  notice.value = shown
  // an error stays until it is closed or the next message comes
  if (!shown.isError) timer = after(6000, close)
}

function close(): void {
  notice.value = undefined
}

/** A refusal in the words of the control API, with the field that is wrong. What was not found is named by the message. */
export function errorText(error: unknown): string {
  if (error instanceof ApiError) {
    const { field, message, status } = error
    return field === undefined || status === 404 || message.includes(field) ? message : `${field}: ${message}`
  }
  if (error instanceof TypeError) return t('error.unreachable')
  return error instanceof Error ? error.message : String(error)
}

/** Does something through the control API and says how it ended: with `done`, or with why it was refused. Returns whether it succeeded. */
export async function act<T>(done: string | ((result: T) => string), action: () => Promise<T>): Promise<boolean> {
  try {
    const result = await action()
    show({ text: typeof done === 'string' ? done : done(result), isError: false })
    return true
  } catch (error) {
    show({ text: errorText(error), isError: true })
    return false
  }
}

/** The last message: a success for a few seconds, an error until it is closed or another view is opened. A screen reader reads it out. */
export function Notices() {
  const { project, view } = route.value
  useEffect(() => {
    // what was refused in another view is not of interest here
    if (notice.peek()?.isError) close()
  }, [project, view])
  const shown = notice.value
  return (
    <div class="notices" role="status" aria-live="polite">
      {shown !== undefined && (
        <div class={shown.isError ? 'notice is-error' : 'notice'}>
          <p>{shown.text}</p>
          {shown.isError && (
            <button type="button" class="button is-plain" aria-label={t('close')} title={t('close')} onClick={close}>
              ✕
            </button>
          )}
        </div>
      )}
    </div>
  )
}

import { signal } from '@preact/signals'
import { ApiError } from '../data/api.ts'
import { after, type Timer } from '../page-time.ts'
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
  timer = after(6000, () => {
    notice.value = undefined
  })
}

/** A refusal in the words of the control API, with the field that is wrong. */
export function errorText(error: unknown): string {
  if (error instanceof ApiError) return error.field === undefined ? error.message : `${error.field}: ${error.message}`
  return error instanceof TypeError ? t('error.unreachable') : String(error)
}

/** Does something through the control API and says how it ended. Returns whether it succeeded. */
export async function act(done: string, action: () => Promise<unknown>): Promise<boolean> {
  try {
    await action()
    show({ text: done, isError: false })
    return true
  } catch (error) {
    show({ text: errorText(error), isError: true })
    return false
  }
}

/** The last message, for a few seconds; a screen reader reads it out. */
export function Notices() {
  const shown = notice.value
  return (
    <div class="notices" role="status" aria-live="polite">
      {shown !== undefined && <p class={shown.isError ? 'notice is-error' : 'notice'}>{shown.text}</p>}
    </div>
  )
}

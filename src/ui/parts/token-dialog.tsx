import { useRef } from 'preact/hooks'
import { keepToken, readToken } from '../data/token.ts'
import { t } from '../texts/text.ts'

/** Takes the control token, which stays in this tab. */
export function TokenDialog() {
  const field = useRef<HTMLInputElement>(null)
  function submit(event: Event): void {
    event.preventDefault()
    const token = field.current?.value.trim() ?? ''
    if (token !== '') keepToken(token)
  }
  return (
    <main class="token">
      <h1>lakemock</h1>
      <form onSubmit={submit}>
        <label>
          {t('token.label')}
          <input ref={field} type="password" autoComplete="off" required />
        </label>
        {readToken() !== null && <p class="problem">{t('token.wrong')}</p>}
        <p>{t('token.hint')}</p>
        <button type="submit" class="button is-primary">
          {t('token.use')}
        </button>
      </form>
    </main>
  )
}

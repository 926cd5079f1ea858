import { signal } from '@preact/signals'

const KEY = 'lakemock.control-token'

/** Whether the control API refused a call because it needs its token. */
export const needsToken = signal(false)

/** The control token that was entered in this tab; null if none was. */
export const readToken = (): string | null => sessionStorage.getItem(KEY)

/** Keeps a token for this tab only. */
export function keepToken(token: string): void {
  sessionStorage.setItem(KEY, token)
  needsToken.value = false
}

/** The headers that authorize a call. */
export function authorization(): Record<string, string> {
  const token = readToken()
  return token === null ? {} : { authorization: `Bearer ${token}` }
}

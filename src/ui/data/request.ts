/**
 * Sends a request without the browser's own credentials: with them, a refusal would open the browser's dialog for a
 * password instead of the page's.
 */
export const request = (path: string, init: RequestInit = {}): Promise<Response> =>
  fetch(path, { ...init, credentials: 'omit' })

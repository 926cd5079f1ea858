/** Who lakemock is for an engine. */
export interface EngineCredentials {
  readonly user?: string | undefined
  readonly password?: string | undefined
  readonly token?: string | undefined
}

/**
 * The credentials in an environment, for the engine that the process was started with. Another engine gets none: else each client of
 * the control API could have them sent to a server of its own.
 */
export const credentialsFor = (
  isFirst: boolean,
  env: Readonly<Record<string, string | undefined>> = process.env,
): EngineCredentials =>
  isFirst
    ? {
        user: env.LAKEMOCK_ENGINE_USER || undefined,
        password: env.LAKEMOCK_ENGINE_PASSWORD || undefined,
        token: env.LAKEMOCK_ENGINE_TOKEN || undefined,
      }
    : {}

/** The header that authorizes a request; none without a token, or without a user and a password. */
export function authorizationOf({ user, password, token }: EngineCredentials): Readonly<Record<string, string>> {
  if (token !== undefined) return { authorization: `Bearer ${token}` }
  if (user === undefined || password === undefined) return {}
  return { authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}` }
}

/** Whether a secret can be sent there: it is encrypted, or stays on this machine. */
export function isSafeFor(url: string): boolean {
  const { protocol, hostname } = new URL(url)
  return protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
}

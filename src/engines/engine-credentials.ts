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

/** The values of the setting that chooses a Spark engine. */

export interface LivyAddress {
  readonly kind: 'livy'
  /** `http://host:port`, with the path that a proxy may add. */
  readonly url: string
}

export type SparkEngineAddress = LivyAddress | { readonly kind: 'local' }

export const SPARK_ENGINE_FORMS = 'off, local, livy://HOST:PORT or livy+https://HOST:PORT'

/** Livy's own default. */
const LIVY_PORT = '8998'

/** The address in a text; undefined if it has none of the forms. */
export function sparkEngineAddress(text: string): SparkEngineAddress | undefined {
  if (text === 'local') return { kind: 'local' }
  const [, transport, host = '', path = ''] = /^livy(\+https?)?:\/\/([^/?#@\s]+)(\/[^?#@\s]*)?$/.exec(text) ?? []
  const scheme = transport === '+https' ? 'https' : 'http'
  if (host === '' || !URL.canParse(`${scheme}://${host}`)) return undefined
  const { hostname, port } = new URL(`${scheme}://${host}`)
  const hasPort = port !== '' || /:\d+$/.test(host) || scheme === 'https'
  const shownPort = hasPort ? port : LIVY_PORT
  return { kind: 'livy', url: `${scheme}://${hostname}${shownPort && `:${shownPort}`}${path.replace(/\/+$/, '')}` }
}

import { signal } from '@preact/signals'

export const views = ['overview', 'timeline', 'journal', 'stubs', 'faults', 'resources', 'clock', 'settings'] as const
export type View = (typeof views)[number]
export type ProjectView = Exclude<View, 'overview'>

/** What the page shows. Its URL is `#/`, or `#/PROJECT/VIEW/…?QUERY`. */
export interface Route {
  readonly view: View
  /** '' in the overview. */
  readonly project: string
  /** The parts of the path after the view. */
  readonly rest: readonly string[]
  readonly query: URLSearchParams
}

function parseHash(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#?\/?/, '').split('?', 2)
  const [project = '', name = '', ...rest] = path.split('/').map(decoded)
  const view = project === '' ? 'overview' : (views.find((one) => one === name && one !== 'overview') ?? 'timeline')
  return { view, project, rest: rest.filter((part) => part !== ''), query: new URLSearchParams(query) }
}

/** A part that a user has typed may not be valid. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

export interface Target {
  readonly project: string
  readonly view: ProjectView
  readonly rest?: readonly string[]
  readonly query?: URLSearchParams | Readonly<Record<string, string>>
}

export function hashOf({ project, view, rest = [], query = {} }: Target): string {
  const text = new URLSearchParams(query).toString()
  return `#/${[project, view, ...rest].map(encodeURIComponent).join('/')}${text === '' ? '' : `?${text}`}`
}

export const OVERVIEW = '#/'

export const route = signal<Route>(parseHash(''))

/** Follows the address of the page. */
export function followAddress(): void {
  const read = (): void => {
    route.value = parseHash(location.hash)
  }
  addEventListener('hashchange', read)
  read()
}

/** Shows another view. `replace`: without a step in the history, as for a filter. */
export function go(hash: string, how: 'push' | 'replace' = 'push'): void {
  if (how === 'push') location.hash = hash
  else {
    history.replaceState(null, '', hash)
    route.value = parseHash(hash)
  }
}

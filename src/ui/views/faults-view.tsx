import type { ViewProps } from '../app.tsx'
import { DefinitionsView } from './definitions-view.tsx'

/** The fault rules of a project. */
export function FaultsView({ store }: ViewProps) {
  const rule = {
    match: { operation: 'CreateSession' },
    when: { first: 1 },
    fault: { kind: 'status', preset: 'throttled' },
  }
  const url = `${location.origin}/_lakemock/worlds/${store.id}/faults`
  return (
    <DefinitionsView
      store={store}
      section="faults"
      command={`curl ${url} -H 'content-type: application/json' \\\n  -d '${JSON.stringify(rule)}'`}
    />
  )
}

import Type from 'typebox'
import { nullable } from '../core/json-schema.ts'
import type { Cluster } from '../model/cluster.ts'
import { clusterStates } from '../model/cluster-life.ts'
import { DEFAULT_ANSWER } from '../stubs/stub-plan.ts'
import type { World } from '../world/world.ts'
import { answeredBy, history, historyView, waitsAtGate } from './state-history.ts'

export const cluster = Type.Object({
  id: Type.String(),
  name: Type.String(),
  state: Type.Enum([...clusterStates], { description: '`running` takes SQL and jobs, any other state refuses them.' }),
  version: Type.String(),
  components: Type.Array(Type.String()),
  declared: Type.Boolean({ description: 'The fixtures or a test declared it.' }),
  created: Type.Boolean({
    description: 'A request created it. If it is neither declared nor created, any id is accepted.',
  }),
  error: nullable(Type.String({ description: 'Why it failed, or is abnormal.' })),
  answeredBy,
  gate: waitsAtGate,
  history,
})

export function clusterControlView({ clusters }: World, row: Cluster) {
  const { id, name, version, components, request, plan, gate, errorText } = row
  const created = request !== undefined
  return {
    id,
    name,
    state: row.history.state,
    version,
    components: [...components],
    declared: !created && clusters.isKnown(id),
    created,
    error: errorText || null,
    answeredBy: plan?.answeredBy ?? DEFAULT_ANSWER,
    gate: gate ?? null,
    history: historyView(row.history.steps),
  }
}

/** Batches in the replies of the dialect livy: the fields of Livy 0.8 in its order (BatchSessionServlet.scala). */

import { appIdOf, type Batch } from '../../../model/batch.ts'
import { batchLog } from '../../../spark/batches/batch-log.ts'
import { appInfoView, SHOWN_LOG_LINES, shownId } from '../views.ts'

/** What is absent in a request is shown as null. */
export function livyBatch(batch: Batch) {
  const { request, owner } = batch
  const appId = appIdOf(batch)
  return {
    id: shownId(batch),
    name: request.name || null,
    owner: owner || null,
    proxyUser: request.proxyUser ?? null,
    state: livyBatchState(batch),
    appId: appId || null,
    appInfo: appInfoView(appId),
    log: batchLog(batch, SHOWN_LOG_LINES),
  }
}

/** Livy names the end of a killed application, and starts none again: a batch of DLI that recovers is shown as starting. */
export function livyBatchState({ history: { state }, isKilled }: Batch): string {
  if (state === 'recovering') return 'starting'
  return state === 'dead' && isKilled ? 'killed' : state
}

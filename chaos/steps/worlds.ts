/** Worlds that are saved, restored, reset and deleted. */
import type { Step } from '../project.ts'

const save: Step = async (project) => {
  const snapshot = await project.control('GET', '/snapshot')
  if (snapshot === undefined) return
  project.saved = { snapshot, ledger: project.ledger.copy() }
}

const restore: Step = async (project) => {
  const { saved } = project
  if (saved === undefined) return
  const restored = await project.control('PUT', '/snapshot', saved.snapshot)
  if (restored === undefined) return
  const { mode } = (saved.snapshot as { clock: { mode: string } }).clock
  project.replaceWorld(saved.ledger.copy(), mode)
}

const reset: Step = async (project) => {
  const done = await project.control('POST', '/reset')
  if (done !== undefined) project.replaceWorld(project.emptyLedger())
}

const remove: Step = async (project) => {
  const done = await project.control('DELETE', '')
  if (done !== undefined) project.replaceWorld(project.emptyLedger())
}

export const worldSteps = { 'save world': save, 'restore world': restore, 'reset world': reset, 'delete world': remove }

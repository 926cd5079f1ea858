/** Requests of SQL jobs, and how tests wait for engines that they play. */
import { expect } from 'vitest'
import type { EngineProject } from './engine-project.ts'

export const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
/** Lets promises that are settled have their effects, in several steps. */
export async function turns(): Promise<void> {
  for (let count = 0; count < 10; count++) await turn()
}

export async function submit(project: EngineProject, sql: string, more: object = {}): Promise<string> {
  const { body } = await project.ask('POST', `/v1.0/${project.id}/jobs/submit-job`, { sql, queue_name: 'q', ...more })
  expect(body).toMatchObject({ is_success: true })
  return body.job_id
}
export const statusOf = async (project: EngineProject, id: string) =>
  (await project.ask('GET', `/v1.0/${project.id}/jobs/${id}/status`)).body
export const preview = async (project: EngineProject, id: string) =>
  (await project.ask('GET', `/v1.0/${project.id}/jobs/${id}/preview`)).body
export const cancel = (project: EngineProject, id: string) => project.ask('DELETE', `/v1.0/${project.id}/jobs/${id}`)

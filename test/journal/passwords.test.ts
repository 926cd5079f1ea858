import { afterAll, expect, it } from 'vitest'
import { withoutPasswords } from '../../src/journal/redact.ts'
import { type Project, Projects } from '../lives/api.ts'
import { clusterBody } from '../lives/cluster-body.ts'

const projects = new Projects({ clock: 'manual', now: 0, fixtures: {} })
afterAll(() => projects.close())

it('keeps no password of a request', async () => {
  const project: Project = await projects.start()
  await project.ask('POST', `/v2/${project.id}/clusters`, clusterBody('a'))
  const { body } = await project.control('GET', '/journal')
  const text = JSON.stringify(body)
  expect(text).toContain('manager_admin_password')
  expect(text).not.toContain('Example@123')
  // nor does a snapshot
  expect(JSON.stringify((await project.control('GET', '/snapshot')).body)).not.toContain('Example@123')
})

it.each([
  ['{"node_root_password" : "a\\"b", "x": "y"}', '{"node_root_password" : "[redacted]", "x": "y"}'],
  ['{"password": null}', '{"password": null}'],
  ['{"code": "x = {\\"password\\": \\"p\\"}"}', '{"code": "x = {\\"password\\": \\"p\\"}"}'],
])('replaces only the values of fields: %s', (text, shown) => {
  expect(withoutPasswords(text)).toBe(shown)
})

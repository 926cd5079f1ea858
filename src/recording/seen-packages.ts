import type { JsonObject } from '../core/json-object.ts'
import { type DeclaredPackage, packageKey, packageKinds } from '../model/package.ts'
import { objectOf, type StoredExchange, textOf } from './exchange.ts'
import type { RecordedCall } from './operations.ts'
import { SeenRows } from './seen-rows.ts'
import { listIn, oneOfIn } from './seen-values.ts'

/** The packages, which DLI calls resources, that existed before the program. */
export class SeenPackages {
  readonly #rows = new SeenRows()
  /** The names of those that the program uploaded, in whatever group. */
  readonly #uploaded = new Set<string>()

  /** Reads a call that succeeded. */
  read({ operation, parent }: RecordedCall, { request, reply }: StoredExchange): void {
    const received = objectOf(reply?.body)
    switch (operation) {
      case 'UploadJobResources':
      case 'UploadJarJobResources':
      case 'UploadPythonFileJobResources':
      case 'UploadFileJobResources': {
        const { paths, group } = objectOf(request.body)
        for (const path of Array.isArray(paths) ? paths : []) this.#upload(String(path), String(group ?? ''))
        return
      }
      case 'ListJobResources':
        this.#list(received)
        return
      case 'ShowJobResource':
      case 'DeleteJobResource': {
        const name = decodeURIComponent(parent)
        const group = new URLSearchParams(request.target.split('?')[1] ?? '').get('group')
        // without a group, the reply can be about a package of any group
        if (group === null && this.#isKnownInAGroup(name)) return
        this.#see({ ...received, resource_name: name }, group ?? '')
        return
      }
      default:
    }
  }

  #list(received: JsonObject): void {
    const groups = listIn(received, 'groups').flatMap((group) =>
      listIn(group, 'details').map((one) => [one, textOf(group, 'group_name') ?? ''] as const),
    )
    const all = [...listIn(received, 'resources').map((one) => [one, ''] as const), ...groups]
    for (const [one, group] of all) this.#see(one, group)
    this.#rows.arrange(all.map(([one, group]) => packageKey(group, textOf(one, 'resource_name') ?? '')))
  }

  #upload(path: string, group: string): void {
    const name = path.slice(path.lastIndexOf('/') + 1)
    this.#uploaded.add(name)
    this.#rows.create(packageKey(group, name))
  }

  #see(fields: JsonObject, group: string): void {
    const name = textOf(fields, 'resource_name')
    if (name) this.#rows.see(packageKey(group, name), { ...fields, name, group })
  }

  #isKnownInAGroup(name: string): boolean {
    if (this.#uploaded.has(name)) return true
    return [...this.#rows.existing.values()].some((fields) => fields.name === name && fields.group !== '')
  }

  declared(): readonly DeclaredPackage[] {
    return [...this.#rows.existing.values()].map(declarationOf)
  }
}

/** A declared package stays in its state, so every one that did not fail is READY. */
function declarationOf(fields: JsonObject): DeclaredPackage {
  const kind = oneOfIn(fields, packageKinds, 'resource_type')
  const group = textOf(fields, 'group')
  const underlyingName = textOf(fields, 'underlying_name')
  const owner = textOf(fields, 'owner')
  return {
    name: textOf(fields, 'name') ?? '',
    ...(kind && { kind }),
    ...(group && { group }),
    ...(fields.status === 'FAILED' && { state: 'FAILED' }),
    ...(underlyingName && { underlyingName }),
    ...(owner && { owner }),
  }
}

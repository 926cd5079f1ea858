/** Finds the third-party packages in the bundle by their modules, for the notices and the bill of materials. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * @typedef {object} Bundled A third-party package in the bundle.
 * @property {string} name
 * @property {string} version
 * @property {string} license as an SPDX expression
 * @property {string} author '' if it names none
 * @property {string} text the texts of its licence and notices; '' if it ships none
 */

/**
 * The packages that own modules, without duplicates, by name and version.
 * Throws if a package names no licence.
 * @param {Iterable<string>} moduleIds paths of modules
 * @returns {Bundled[]}
 */
export function packagesOf(moduleIds) {
  const folders = new Set()
  for (const id of moduleIds) if (id.includes('/node_modules/') && !id.startsWith('\0')) folders.add(packageFolder(id))
  const found = new Map([...folders].map(describe).map((one) => [keyOf(one), one]))
  return [...found.values()].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
}

/** @param {{ name: string, version: string }} one */
const keyOf = ({ name, version }) => `${name}@${version}`

/**
 * The folder of the package that owns a module: the nearest with a manifest that has a name and a version; a folder inside a
 * package may have a manifest with neither.
 * @param {string} id
 */
function packageFolder(id) {
  for (let folder = dirname(id.split('?')[0] ?? id); ; folder = dirname(folder)) {
    const file = join(folder, 'package.json')
    if (existsSync(file)) {
      const { name, version } = JSON.parse(readFileSync(file, 'utf8'))
      if (name !== undefined && version !== undefined) return folder
    }
    if (folder === dirname(folder)) throw new Error(`${id} belongs to no package`)
  }
}

/** @param {string} folder @returns {Bundled} */
function describe(folder) {
  const { name, version, license, author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  if (typeof license !== 'string')
    throw new Error(`${name} names no licence: read its files, and name the licence in build/third-party.js`)
  const files = readdirSync(folder).filter((file) => /^(licen[cs]e|copying|notice)/i.test(file))
  return {
    name,
    version,
    // forge offers a choice; the BSD licence is compatible with ours
    license: license === '(BSD-3-Clause OR GPL-2.0)' ? 'BSD-3-Clause' : license,
    author: typeof author === 'string' ? author : (author?.name ?? ''),
    text: files.map((file) => readFileSync(join(folder, file), 'utf8').trim()).join('\n\n'),
  }
}

/**
 * The notices that are shipped with the bundle.
 * @param {readonly Bundled[]} packages
 */
export function notices(packages) {
  const rule = '-'.repeat(80)
  const parts = packages.map(({ name, version, license, author, text }) =>
    [
      rule,
      `${name} ${version}`,
      `License: ${license}`,
      '',
      text === '' ? `Copyright ${author || 'its authors'}` : text,
      '',
    ].join('\n'),
  )
  return ['lakemock contains these packages, each under its own licence.', '', ...parts].join('\n')
}

/**
 * A software bill of materials: CycloneDX 1.6, without fields that would differ between two builds of one commit.
 * Source: https://cyclonedx.org/docs/1.6/json/
 * @param {{ name: string, version: string, license: string, description: string }} self
 * @param {readonly Bundled[]} packages
 */
export function billOfMaterials(self, packages) {
  const component = (/** @type {{ name: string, version: string, license: string }} */ { name, version, license }) => {
    const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`
    return { 'bom-ref': purl, name, version, licenses: licensesOf(license), purl }
  }
  const main = { type: 'application', ...component(self), description: self.description }
  const components = packages.map((one) => ({ type: 'library', ...component(one) }))
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: main },
    components,
    dependencies: [{ ref: main['bom-ref'], dependsOn: components.map((one) => one['bom-ref']) }],
  }
}

/** @param {string} license */
const licensesOf = (license) => (/[ ()]/.test(license) ? [{ expression: license }] : [{ license: { id: license } }])

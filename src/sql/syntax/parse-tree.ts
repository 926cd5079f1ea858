/**
 * What a text consists of by the grammar. The two versions of the grammar have the same names of rules and tokens, so
 * one builder serves both.
 */

export type Part = Branch | Leaf

/** What a rule of the grammar matched. */
export interface Branch {
  readonly rule: string
  /** Offset of the first character, in UTF-16 units. */
  readonly at: number
  readonly parts: readonly Part[]
}

/** One token. */
export interface Leaf {
  /** The name of the token in the grammar, or the text of one that has no name: `AS`, `(`. */
  readonly token: string
  readonly text: string
  readonly at: number
  /** Of a `?`: how many precede it. */
  readonly parameter: number | undefined
}

export function isBranch(part: Part | undefined): part is Branch
export function isBranch<R extends string>(part: Part | undefined, rule: R): part is Branch & { readonly rule: R }
export function isBranch(part: Part | undefined, rule?: string): boolean {
  return part !== undefined && 'rule' in part && (rule === undefined || part.rule === rule)
}

export function isLeaf(part: Part | undefined): part is Leaf
export function isLeaf<T extends string>(
  part: Part | undefined,
  ...tokens: readonly T[]
): part is Leaf & { readonly token: T }
export function isLeaf(part: Part | undefined, ...tokens: readonly string[]): boolean {
  return part !== undefined && 'token' in part && (tokens.length === 0 || tokens.includes(part.token))
}

/** The parts that a rule matched. */
export function branches(of: Branch, rule: string): readonly Branch[] {
  return of.parts.filter((part): part is Branch => isBranch(part, rule))
}

/** The first part that a rule matched. */
export function branch(of: Branch, rule: string): Branch | undefined {
  return of.parts.find((part): part is Branch => isBranch(part, rule))
}

/** The part that a rule matched at a position among the parts of that rule. Throws if there is none, which the grammar rules out. */
export function needBranch(of: Branch, rule: string, index = 0): Branch {
  const found = branches(of, rule)[index]
  if (found === undefined) throw new Error(`${of.rule} has no ${rule} ${index}`)
  return found
}

/** The first of the tokens. */
export function leaf(of: Branch, ...tokens: readonly string[]): Leaf | undefined {
  return of.parts.find((part): part is Leaf => isLeaf(part, ...tokens))
}

/** Throws if there is none, which the grammar rules out. */
export function needLeaf(of: Branch, ...tokens: readonly string[]): Leaf {
  const found = leaf(of, ...tokens)
  if (found === undefined) throw new Error(`${of.rule} has no ${tokens.join(', ')}`)
  return found
}

export function has(of: Branch, token: string): boolean {
  return leaf(of, token) !== undefined
}

/** The only part or the first one. Throws if there is none, which the grammar rules out. */
export function firstPart(of: Branch): Part {
  const [first] = of.parts
  if (first === undefined) throw new Error(`${of.rule} is empty`)
  return first
}

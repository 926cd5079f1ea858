import type { Name, QualifiedName } from '../syntax-tree.ts'
import { type Branch, branches, firstPart, isLeaf, type Leaf, needLeaf } from './parse-tree.ts'

export function nameOf(identifier: Branch): Name {
  const token = tokenOf(identifier)
  const isQuoted = token.token === 'QUOTED_IDENTIFIER'
  return { at: identifier.at, text: isQuoted ? unquoted(token.text) : token.text, isQuoted }
}

/** The identifier's token; a word that is not reserved is one level deeper. */
export function tokenOf(identifier: Branch): Leaf {
  const first = firstPart(identifier)
  return isLeaf(first) ? first : needLeaf(first)
}

export function qualifiedNameOf(qualifiedName: Branch): QualifiedName {
  return { at: qualifiedName.at, parts: identifiersOf(qualifiedName) }
}

/** The names that are parts of a rule. */
export function identifiersOf(of: Branch): readonly Name[] {
  return branches(of, 'identifier').map(nameOf)
}

/** The name of a function that stands for an operator. */
export function functionName(text: string, at: number): QualifiedName {
  return { at, parts: [{ at, text, isQuoted: false }] }
}

/** `"a""b"` → `a"b`; single quotes likewise. */
export function unquoted(text: string): string {
  const quote = text.slice(0, 1)
  return text.slice(1, -1).replaceAll(quote + quote, quote)
}

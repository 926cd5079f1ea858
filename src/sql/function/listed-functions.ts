import type { PrestoVersion } from '../question.ts'
import { listedNames, readFunction, type Signature } from './signature.ts'

/** The rows of SHOW FUNCTIONS: name, return type, argument types, kind, whether it is deterministic, description. */
export function listFunctions(
  version: PrestoVersion,
): readonly (readonly [string, string, string, string, string, string])[] {
  return listedNames().flatMap((name) => {
    const family = readFunction(name, version)
    if (family === undefined) return []
    return family.signatures
      .filter((signature) => signature.isListed)
      .sort(compareSignatures)
      .map((signature): [string, string, string, string, string, string] => [
        name,
        signature.resultText,
        signature.parameterTexts.join(', '),
        family.kind,
        String(!family.isRandom),
        signature.description,
      ])
  })
}

function compareSignatures(left: Signature, right: Signature): number {
  const byResult = compareTexts(left.resultText, right.resultText)
  return byResult !== 0 ? byResult : compareTexts(left.parameterTexts.join(', '), right.parameterTexts.join(', '))
}

function compareTexts(left: string, right: string): number {
  if (left === right) return 0
  return left < right ? -1 : 1
}

/** What Livy 0.8 checks of a batch, in its words and its order (BatchSession.scala, SessionManager.scala, Session.scala). */
import { Problem } from '../../core/problem.ts'
import type { World } from '../../world/world.ts'
import { livyNameProblem } from '../livy-name.ts'

export interface LivyBatch {
  readonly name: string
  readonly file: string | undefined
  /** Its jars, Python files, files and archives. */
  readonly dependencies: readonly string[]
}

/** Throws if Livy refuses the batch. A refused request uses up a number. */
export function checkAsLivy(world: World, batch: LivyBatch): void {
  const problem = livyProblem(world, batch)
  if (problem === undefined) return
  world.batchCount++
  throw problem
}

function livyProblem(world: World, batch: LivyBatch): Problem | undefined {
  const { name, file, dependencies } = batch
  const isTaken = name !== '' && world.findBatch(name) !== undefined
  const why = livyNameProblem(name, isTaken, world.batchCount) ?? pathProblem(dependencies)
  if (why !== undefined) return rejected(why)
  if (file === undefined) return rejected('requirement failed: File is required.')
  // an empty path is left out of the list of one, and then the list has no first
  if (file === '') return new Problem('engine', 'java.lang.IndexOutOfBoundsException: 0')
  const whyFile = pathProblem([file])
  return whyFile === undefined ? undefined : rejected(whyFile)
}

const rejected = (why: string): Problem => new Problem('invalid', `Rejected, Reason: ${why}`, 'file')

/** A path has a scheme, or is absolute on the default file system. */
function pathProblem(paths: readonly string[]): string | undefined {
  const relative = paths.find((path) => path !== '' && !/^(?:[a-z][a-z0-9+.-]*:|\/)/i.test(path))
  return relative === undefined ? undefined : `requirement failed: Path '${relative}' is not absolute.`
}

/** Whether random tests do all their runs: if CI is set, as in `.ci/run`. Else they do the first part of them, to be fast. */
export const allRuns = process.env.CI === 'true'

/** How many runs of a random test are done, of the number that CI does; `atLeast` if it takes more to reach all that is to be reached. */
export const runs = (all: number, atLeast = 1): number => (allRuns ? all : Math.max(Math.ceil(all / 5), atLeast))

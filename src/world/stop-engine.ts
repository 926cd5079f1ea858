/** Stops what an engine does for a row that ends in another way. */
export function stopEngine(row: { engineRun: { cancel(): void } | undefined }): void {
  const run = row.engineRun
  row.engineRun = undefined
  run?.cancel()
}

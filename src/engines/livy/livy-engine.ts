import type { EngineCredentials } from '../engine-credentials.ts'
import { EngineUnavailable } from '../engine-errors.ts'
import type { SparkEngine, SparkSession, SparkSessionEvents, SparkSessionRequest } from '../spark-engine.ts'
import { LivyClient, type LivyReply, NoReply } from './livy-client.ts'
import { livySessions, readReply, refusalOf } from './livy-replies.ts'
import { LivySession, LOST_AFTER_MS } from './livy-session.ts'

/** An Apache Livy server (0.5 or later), with the Spark behind it. Each session of DLI is one of Livy's. */
export class LivyEngine implements SparkEngine {
  readonly name = 'livy'
  readonly hasOwnTables = false
  readonly #client: LivyClient
  readonly #sessions = new Set<LivySession>()
  readonly #lostAfterMs: number

  constructor(url: string, credentials: EngineCredentials = {}, lostAfterMs = LOST_AFTER_MS) {
    this.#client = new LivyClient(url, credentials)
    this.#lostAfterMs = lostAfterMs
  }

  async check(signal: AbortSignal): Promise<void> {
    const { url } = this.#client
    let reply: LivyReply
    try {
      reply = await this.#client.call('GET', '/sessions?size=1', undefined, signal)
    } catch (error) {
      if (!(error instanceof NoReply)) throw error
      throw new EngineUnavailable(
        `cannot reach Livy at ${url} (${error.message}): start it, or check its host and port`,
      )
    }
    if (reply.status === 401 || reply.status === 403) {
      throw new EngineUnavailable(
        `Livy at ${url} refuses the credentials (${reply.status}): give them as LAKEMOCK_ENGINE_USER and LAKEMOCK_ENGINE_PASSWORD`,
      )
    }
    if (reply.status !== 200) throw new EngineUnavailable(`${url} is not a Livy server: it sent ${refusalOf(reply)}`)
    try {
      readReply(livySessions, reply)
    } catch (error) {
      throw new EngineUnavailable(`${url} is not a Livy server: ${(error as Error).message}`)
    }
  }

  createSession(request: SparkSessionRequest, events: SparkSessionEvents): SparkSession {
    const session = new LivySession(this.#client, request, events, {
      lostAfterMs: this.#lostAfterMs,
      onEnd: () => this.#sessions.delete(session),
    })
    this.#sessions.add(session)
    return session
  }

  async close(): Promise<void> {
    await Promise.all([...this.#sessions].map((session) => session.close()))
    this.#client.close()
  }
}

/** How much of bare Fastify's speed a request has to reach, whatever resource it reads or creates. */
export const targets = { poll: { goal: 0.85, floor: 0.55 }, create: { goal: 0.75, floor: 0.5 } }

import type { OrderSampler } from "../../engine/index.ts"
import type { NodeId } from "../../model/index.ts"
import { Stream } from "../../stats/index.ts"

/** Orders of several nodes, drawn once and played back. */
export interface Tape {
  /** Samplers that play the first `draws` draws back, passing over the random numbers they are given. */
  play(draws: number): ReadonlyMap<NodeId, OrderSampler>
}

/**
 * Draws orders once, so that they can be weighed again and again: draw k takes one order of each node from the stream of
 * draw k, node by node, as `reconstruct` does where every node carries weight. Other weights then meet the same orders,
 * and ranks move because weights do, not because of chance.
 */
export function tapeOf(samplers: ReadonlyMap<NodeId, OrderSampler>, seed: number): Tape {
  const tracks = [...samplers].map(([node, sampler]) => ({
    node,
    sampler,
    positions: new Uint16Array(0),
    one: new Int32Array(sampler.n),
  }))
  const stream = new Stream(seed)
  let recorded = 0

  function record(draws: number): void {
    for (const track of tracks) {
      const longer = new Uint16Array(draws * track.sampler.n)
      longer.set(track.positions)
      track.positions = longer
    }
    for (; recorded < draws; recorded++) {
      stream.restart(recorded)
      for (const { sampler, positions, one } of tracks) {
        sampler.draw(stream, one)
        positions.set(one, recorded * sampler.n)
      }
    }
  }

  return {
    play(draws) {
      if (draws > recorded) record(draws)
      return new Map(tracks.map(({ node, sampler: { n }, positions }) => [node, playback(n, positions)]))
    },
  }
}

function playback(n: number, positions: Uint16Array): OrderSampler {
  let k = 0
  return {
    n,
    draw(_random, out) {
      out.set(positions.subarray(k * n, (k + 1) * n))
      k++
    },
  }
}

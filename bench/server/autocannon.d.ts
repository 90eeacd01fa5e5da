/** The little of autocannon that is used here; the package comes without types. */
declare module "autocannon" {
  interface Options {
    readonly url: string
    readonly connections: number
    /** s */
    readonly duration: number
    readonly headers: Readonly<Record<string, string>>
    /** Threads that the requests are made in. */
    readonly workers: number
  }
  interface Result {
    readonly requests: { readonly average: number }
    /** ms */
    readonly latency: { readonly p99: number }
    readonly non2xx: number
    readonly errors: number
  }
  export default function autocannon(options: Options): Promise<Result>
}

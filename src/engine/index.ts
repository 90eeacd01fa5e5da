export type { OrderSampler } from "./order-sampler.ts"

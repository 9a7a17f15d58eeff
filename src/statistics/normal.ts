import normalQuantile from "@stdlib/stats-base-dists-normal-quantile"

/** The 0.975 quantile of the standard normal distribution, 1.959964: every interval of the product is two-sided 95 %. */
export const Z975: number = normalQuantile(0.975, 0, 1)

/** The 0.999 quantile of the standard normal distribution, 3.0902: the outer limits of a funnel. */
export const Z999: number = normalQuantile(0.999, 0, 1)

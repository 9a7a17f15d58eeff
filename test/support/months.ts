/** No month is left out: the parameters of a request that skips none. */
export const nothingLeftOut = { left_out_first: 0, left_out_last: -1 } as const

/** sds of the municipalities' own changes, in steps of the measure. */
export const deviations = [0, 1, 2] as const

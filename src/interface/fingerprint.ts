/** 9c417e02 as `9c41 7e02`, to be compared by eye. */
export function spaced(fingerprint: string): string {
  return fingerprint.replace(/(.{4})(?=.)/g, "$1 ")
}

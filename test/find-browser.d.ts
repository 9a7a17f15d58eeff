/** The browser's program file, or null where none can be had. */
export function findBrowser(root: string): string | null

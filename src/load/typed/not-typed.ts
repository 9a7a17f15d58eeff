/** Thrown at a value that only the engine can write as a text: the file has to be read again by way of the stored rows. */
export class NotTyped extends Error {}

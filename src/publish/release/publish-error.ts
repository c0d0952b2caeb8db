/** A release that cannot be published; the message says which row or file, and what to do. */
export class PublishError extends Error {}

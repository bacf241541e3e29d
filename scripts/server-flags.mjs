/**
 * For the Node that runs the server. Many teams that are shown something at once leave a lot of short-lived objects behind: with room for
 * them (in MB) the young ones are gone through once in several releases, not in each; and the server says when, which is between them.
 */
export const serverFlags = ['--max-semi-space-size=64', '--expose-gc'];

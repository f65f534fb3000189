/**
 * How the server's process is started, so that it holds little memory: what V8 makes and drops at once gets 2 MB at a time
 * (a check makes little that lasts), and glibc gives back what the compiler of V8 freed. Other systems' allocators do not
 * know these variables.
 */
export const SERVER_PROCESS = {
  execArgv: ['--max-semi-space-size=2'],
  env: { MALLOC_ARENA_MAX: '1', MALLOC_TRIM_THRESHOLD_: '131072' },
} as const;

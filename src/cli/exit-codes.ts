/** How a command ended, for cron and scripts. Listed in every `--help`. */
export const exitCodes = {
  done: 0,
  ourError: 1,
  usage: 2,
  paused: 3,
  locked: 4,
  incomplete: 5,
  interrupted: 130,
} as const;

export const exitCodesHelp = `
Exit codes:
  0    done
  1    an error of ours
  2    wrong usage or configuration; the message says what to write instead
  3    paused: disk or memory used up, or network down; run the same command again to go on
  4    the database is in use by another run
  5    done, but some municipality could not be observed
  130  interrupted; run the same command again to go on`;

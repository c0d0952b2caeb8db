export const axeRun: string;

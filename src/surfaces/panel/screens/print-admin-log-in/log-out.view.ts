/** From how many characters a name needs two lines in Home's bar on the smallest panel: then "Log out" stands there for screen readers only. */
const longName = 16;

export const isLongName = (name: string): boolean => [...name].length > longName;

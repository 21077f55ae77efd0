/** What a program of somebody else says of what the archive gives it. */
export interface Verdict {
  consumer: string;
  /** What it was given. */
  given: string;
  /** Of how many things it accepted how many. */
  accepted: number;
  of: number;
  /** Why not the others; or why nothing was tried, where `of` is 0. */
  remarks: string[];
}

import type { CheckedContent } from '../content/run.ts';
import type { Address } from '../model/address.ts';
import type { CodeByEntry } from './executor/message.ts';
import type { MadeFile } from './ledger/ledger.ts';
import type { Run } from './run.ts';

/**
 * Makes one kind of product: pages, the index, feeds. It says what parts the product has and how to make each; which of them
 * must be made, in which process, and where their files go is not its business. Making a new product takes a module that
 * exports one as `maker`, and a line in `makers.ts`.
 */
export interface Maker {
  /** What the progress calls it. */
  title: string;
  /** Names of the makers whose files it reads; they have made all of them before it begins. */
  after?: string[];
  /** The maker that says much of the same: a process keeps what it has said, so this one is best made where that was. */
  near?: string;
  begin(materials: Materials): Promise<Work> | Work;
}

/** What a maker has to do for one build. */
export interface Work {
  parts: Part[];
  /** Parts that may be at work at the same time, so that one can work while another waits: two when absent. */
  atOnce?: number;
  /** Called when no more is wanted, unless the build has failed. */
  end?(): Promise<void>;
}

/** What is made, and kept, as one: a page, a year's data, a shard of the index. */
export interface Part {
  /** Unlike that of any other part of the maker; the same in every build. */
  name: string;
  /**
   * Changes with all that the part is made from. The program need not be told of: it is found from the imports of the maker's
   * own module and of what reads the content. Without a key the part is made in every build.
   */
  key: string | undefined;
  /** The year that it is of; without one it is made when all years are. */
  year?: string | undefined;
  /** Source files that it is made by and that the maker's module does not import, below the project. */
  code?: string[];
  /** How much work it is, to show progress: 1 when absent. */
  weight?: number;
  /**
   * Makes its files. Several parts may be at work at the same time, begun in their order.
   *
   * @param earlier tells what the last build made of it, from which some may be taken; undefined where nothing is to be relied on.
   */
  make(earlier: () => EarlierPart | undefined): Promise<Files> | Files;
}

/** A part as the last build made it, by the same program but from other things. Its files are as they were published. */
export interface EarlierPart {
  key: string;
  files: MadeFile[];
  read: ReadFile;
}

/** Reads a finished file, or its bytes from one place to another. */
export type ReadFile = (file: MadeFile, from?: number, to?: number) => Buffer<ArrayBuffer>;

/** Files of the site with their addresses: what is in them, or the file of the earlier part that stays there as it is. */
export type Files = Iterable<readonly [Address, string | Uint8Array | MadeFile]>;

/** What makers make things from. */
export interface Materials {
  run: Run;
  code: CodeByEntry;
  /** As it was checked, and which of its articles are on the same matter. */
  content: CheckedContent;
  /** Stamps of the content's files (`ContentState`). */
  stamps: Record<string, string>;
  /** What the makers named in `after` have made. */
  made: Made;
  /** To be waited for between pieces of work that themselves wait for nothing, so that others have their turn. */
  giveTurn: GiveTurn;
}

/** Gives others a turn when they have not had one for a while. */
export type GiveTurn = () => Promise<void> | undefined;

/** What a process makes things from, whichever maker is at work. */
export type Common = Omit<Materials, 'made' | 'giveTurn'>;

/** Finished files, wherever they lie while the site is not published. */
export interface Made {
  files: MadeFile[];
  read: ReadFile;
  /** Reads a whole file into memory that the next one takes, for whoever goes through very many. */
  lend: (file: MadeFile) => Uint8Array<ArrayBuffer>;
  /** What the same makers had made when the site was last published and did not keep: it is made anew, or is no more. */
  replaced: () => MadeFile[];
  /** What only some of them have made; the same object for the same makers. */
  only: (makers: readonly string[]) => Made;
}

import { OFFICES } from './offices.ts';
import { PAPERS } from './papers.ts';
import { PLATFORMS } from './platforms.ts';

/** Pages written without looking at the importer, to measure it; then its faults were mended. */
export const SECOND_SET = [...OFFICES, ...PAPERS, ...PLATFORMS];

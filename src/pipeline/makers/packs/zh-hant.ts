import { editionMaker } from './edition.ts';

export const maker = editionMaker('zh-Hant', '离线包（繁体）');

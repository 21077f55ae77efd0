import { editionMaker } from './edition.ts';

export const maker = editionMaker('zh-Hans', '离线包（简体）');

import { resolve } from 'node:path';

/** The environment variable by which Node.js and the processes it starts know where to keep what they have compiled. */
export const COMPILED_VARIABLE = 'NODE_COMPILE_CACHE';

/** Where it is kept unless somebody says another folder. */
export const compiledFolder = () => resolve('node_modules/.cache/compiled');

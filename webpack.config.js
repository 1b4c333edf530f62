/**
 * How webpack packs the add-in, for tools that look for it here. It is written in TypeScript: src/build/product.ts.
 * `npm run build` is the same with checked arguments, and makes the release.
 */
require('tsx/cjs');
const { productConfig } = require('./src/build/product.ts');

module.exports = (env = {}, { mode = 'production' } = {}) => productConfig({ ...env, mode });

import path from 'node:path';

/** Where the browser finds things on the workbench's server. */
export const OFFICE_JS_FOLDER = '/office-js/';
export const OFFICE_JS = `${OFFICE_JS_FOLDER}office.js`;

export const PROJECT = path.resolve(__dirname, '../../..');
export const OFFICE_JS_FILES = path.join(PROJECT, 'node_modules/@microsoft/office-js/dist');
export const SAMPLES = path.join(PROJECT, 'assets/samples');

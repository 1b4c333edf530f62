import type { RequestHandler } from 'webpack-dev-server';
import { officeFile } from '../host/client/host-info';
import { OFFICE_JS_FOLDER } from './routes';

/** Answers what office.js asks for with the files of the npm package; see `officeFile`. */
export const officeJsFiles: RequestHandler = (request, _response, next) => {
  const [file = '', query] = request.url.split('?', 2);
  if (file.toLowerCase().startsWith(OFFICE_JS_FOLDER)) {
    const found = OFFICE_JS_FOLDER + officeFile(file.slice(OFFICE_JS_FOLDER.length));
    request.url = found + (query === undefined ? '' : `?${query}`);
  }
  next();
};

const TRUST_PAGE = `${OFFICE_JS_FOLDER}agaveerrorux/index.html`;
const TRUST_SCRIPT = `${OFFICE_JS_FOLDER}agaveerrorux/trust.js`;

/**
 * A host that is not one of Microsoft's has to be trusted by the user: office.js shows Microsoft's page for that in a
 * hidden frame and waits for its answer. Here the developer is the user, and this page, in place of Microsoft's, says
 * yes. It must never be part of a production build.
 */
export const trustThisHost: RequestHandler = (request, response, next) => {
  const [file] = request.url.split('?', 1);
  if (file === TRUST_PAGE) {
    response.type('html').send(`<!doctype html><title>trust</title><script src="trust.js"></script>`);
  } else if (file === TRUST_SCRIPT) {
    response.type('js').send(`parent.postMessage(JSON.stringify({ hostUserTrusted: true }), location.origin);`);
  } else {
    next();
  }
};

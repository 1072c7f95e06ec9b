import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

/** @type {Record<string, string>} */
const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
};

/** Of files named after their content. */
const FOR_EVER = 'public, max-age=31536000, immutable';

/**
 * A minimal static host: a folder under a path, compressed if the browser accepts it.
 * @param {{ folder: string, path?: string, port?: number, compresses?: boolean, strictly?: boolean, keeps?: boolean }} options
 *   `strictly` sends what the folder’s `_headers` asks for, `keeps` only that browsers keep assets
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serve({
  folder,
  path = '/',
  port = 0,
  compresses = true,
  strictly = false,
  keeps = false,
}) {
  const asksFor = strictly ? headersIn(folder) : () => ({});
  /** @type {Map<string, Buffer>} */
  const compressed = new Map();

  const server = createServer((request, response) => {
    const asked = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const inside = normalize(asked.slice(path.length)) || '.';
    const named = join(folder, inside);
    const file =
      existsSync(named) && statSync(named).isDirectory() ? join(named, 'index.html') : named;
    if (!asked.startsWith(path) || inside.startsWith('..') || !existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    const encoding = ['br', 'gzip'].find((name) =>
      String(request.headers['accept-encoding']).includes(name),
    );
    const type = types[extname(file)] ?? 'application/octet-stream';
    const useful = compresses && encoding && extname(file) !== '.png';
    const key = `${encoding} ${file} ${statSync(file).mtimeMs}`;
    let body = compressed.get(key);
    if (!body) {
      const raw = readFileSync(file);
      body = !useful
        ? raw
        : encoding === 'br'
          ? brotliCompressSync(raw)
          : gzipSync(raw, { level: 9 });
      compressed.set(key, body);
    }
    response.writeHead(200, {
      'content-type': type,
      'cache-control': keeps && asked.startsWith(`${path}assets/`) ? FOR_EVER : 'no-cache',
      ...asksFor(`/${inside === '.' ? '' : inside}`),
      ...(useful ? { 'content-encoding': encoding } : {}),
    });
    response.end(body);
  });

  await new Promise((ready) => server.listen(port, '127.0.0.1', () => ready(undefined)));
  const address = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    url: `http://127.0.0.1:${address.port}${path}`,
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
}

/**
 * The headers that a folder's `_headers` requests from its host, by request path.
 * @param {string} folder
 * @returns {(path: string) => Record<string, string>}
 */
function headersIn(folder) {
  const blocks = readFileSync(join(folder, '_headers'), 'utf8')
    .trim()
    .split(/\n\n/)
    .map((text) => {
      const [path = '', ...lines] = text.split('\n');
      const headers = lines.map((line) => {
        const at = line.indexOf(':');
        return [line.slice(0, at).trim().toLowerCase(), line.slice(at + 1).trim()];
      });
      return { path, headers: Object.fromEntries(headers) };
    });
  const isOf = (/** @type {string} */ path, /** @type {string} */ pattern) =>
    pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern;
  return (path) =>
    Object.assign(
      {},
      ...blocks.filter((block) => isOf(path, block.path)).map((block) => block.headers),
    );
}

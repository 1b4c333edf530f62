import type { ReleasedFile } from './release';

/** What a server answered when it was asked for a file. */
export interface Answer {
  readonly status: number;
  /** A header's value by its name in small letters; null without it. */
  readonly header: (name: string) => string | null;
  readonly sha256: string;
}

/** A thing to put right on the server; `advice` does not keep Word from working. */
export interface Trouble {
  readonly kind: 'fault' | 'advice';
  /** What is wrong and what to do, without the names of the files. */
  readonly sentence: string;
}

/** The types that a browser wants to see, the first of them the usual one. */
const TYPES: Readonly<Record<string, readonly string[]>> = {
  html: ['text/html'],
  js: ['text/javascript', 'application/javascript', 'application/x-javascript'],
  png: ['image/png'],
};

/** What is not right in the answer to one file; `null` stands for no answer. */
export function troublesOf(file: ReleasedFile, answer: Answer | null): Trouble[] {
  if (answer === null) return [fault('取不到，服务器没有应答。请检查网络，再检查一次。')];
  if (answer.status === 404) return [fault('服务器上没有（404）。请把整个文件夹放上去，子文件夹也要。')];
  if (answer.status !== 200) {
    return [fault(`服务器不给（错误 ${answer.status}）。请允许所有人读取这些文件，不要求登录。`)];
  }
  const troubles = typeTroubles(file.name, answer);
  if (answer.sha256 !== file.sha256) {
    troubles.push(
      fault(
        '内容和发行的不一样：可能没有传完，可能是别的版本，也可能服务器往里面加了东西。请重新放一次，并关掉服务器的改写。',
      ),
    );
  }
  if (file.name.endsWith('.html')) troubles.push(...pageTroubles(answer));
  return troubles;
}

function typeTroubles(name: string, { header }: Answer): Trouble[] {
  const extension = name.slice(name.lastIndexOf('.') + 1);
  const wanted = TYPES[extension];
  if (wanted === undefined) return [];
  const [type = '', ...parameters] = (header('content-type') ?? '')
    .toLowerCase()
    .split(';')
    .map((part) => part.trim());
  if (!wanted.includes(type)) {
    return [
      fault(
        `类型（Content-Type）是 ${type || '空的'}，应是 ${wanted[0] ?? ''}。请在服务器上登记 .${extension} 的类型。`,
      ),
    ];
  }
  const charset = parameters
    .find((part) => part.startsWith('charset='))
    ?.slice('charset='.length)
    .replaceAll('"', '');
  return extension === 'png' || charset === undefined || charset === 'utf-8' || charset === 'utf8'
    ? []
    : [fault(`编码写成了 ${charset}，应是 utf-8，否则中文会成乱码。请改服务器的设置。`)];
}

function pageTroubles({ header }: Answer): Trouble[] {
  const troubles: Trouble[] = [];
  if (header('x-frame-options') !== null || /frame-ancestors/i.test(header('content-security-policy') ?? '')) {
    troubles.push(
      fault(
        '服务器不让网页嵌在别的网页里（X-Frame-Options 或 frame-ancestors），网页版 Word 打不开窗格。请对这个文件夹去掉它。',
      ),
    );
  }
  const cache = header('cache-control') ?? '';
  if (!/no-cache|no-store|max-age=0\b/i.test(cache)) {
    troubles.push({
      kind: 'advice',
      sentence: '建议给网页加上 Cache-Control: no-cache，升级后大家马上用到新版；不加也能用，只是升级可能晚到。',
    });
  }
  return troubles;
}

function fault(sentence: string): Trouble {
  return { kind: 'fault', sentence };
}

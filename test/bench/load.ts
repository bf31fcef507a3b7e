import { connect } from 'node:net';

/**
 * Asks one URL over keep-alive connections, one request at a time on each, and answers requests per second.
 * The answers' bodies are counted by their Content-Length, not parsed, so that the client costs little beside the server.
 */
export async function load(
  port: number,
  path: string,
  { connections, seconds }: { connections: number; seconds: number },
): Promise<number> {
  const until = performance.now() + seconds * 1000;
  const counts = await Promise.all(Array.from({ length: connections }, () => client(port, path, until)));
  return counts.reduce((sum, count) => sum + count, 0) / seconds;
}

function client(port: number, path: string, until: number): Promise<number> {
  const request = Buffer.from(`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`);
  return new Promise((resolve, reject) => {
    let done = 0;
    let head = '';
    let missing = 0;
    const socket = connect(port, '127.0.0.1', () => socket.write(request));
    socket.setNoDelay(true);
    socket.on('error', reject);
    socket.on('data', (chunk) => {
      if (missing > 0) missing -= chunk.length;
      else {
        head += chunk.toString('latin1');
        const end = head.indexOf('\r\n\r\n');
        if (end < 0) return;
        if (!head.startsWith('HTTP/1.1 200')) return reject(new Error(head.slice(0, 200)));
        const length = Number(/content-length: (\d+)/i.exec(head)?.[1]);
        missing = length - (head.length - end - 4);
        head = '';
      }
      if (missing > 0) return;
      done++;
      if (performance.now() < until) socket.write(request);
      else {
        socket.destroy();
        resolve(done);
      }
    });
  });
}

import { CliError, EXIT } from '../context.ts';

/** Whether an argument is an address rather than a file. */
export function isAddress(target: string): boolean {
  return /^[a-z][a-z0-9+.-]+:\/\//i.test(target);
}

/** Whether an address is on this machine, or below the service's own public URL: all that is ever asked. */
export function isOwnAddress(address: string, publicUrl: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, origin, pathname, username, password } = new URL(address);
  if (!/^https?:$/.test(protocol) || username !== '' || password !== '') return false;
  if (hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(hostname)) return true;
  const own = new URL(publicUrl);
  return origin === own.origin && `${pathname}/`.startsWith(`${own.pathname.replace(/\/+$/, '')}/`);
}

/** @throws CliError usage, for addresses that are not asked. */
export function requireOwnAddress(address: string, publicUrl: string): void {
  if (isOwnAddress(address, publicUrl)) return;
  throw new CliError(
    EXIT.usage,
    `${address} is not asked: only http and https addresses on this machine (localhost, 127.0.0.1, ::1) or below ${publicUrl} are. ` +
      'Download the feed and name the file.',
  );
}

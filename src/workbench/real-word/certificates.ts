import { CannotStart } from '../server/server';

export interface Certificates {
  readonly ca: Buffer;
  readonly cert: Buffer;
  readonly key: Buffer;
}

/**
 * A certificate for localhost that this machine trusts: Word shows no page without one. It is made by
 * office-addin-dev-certs, kept in the home folder and renewed after 30 days; the system asks its user for consent once.
 * @throws CannotStart if the user or the system refuses.
 */
export async function readCertificates(): Promise<Certificates> {
  // Only where there is a Word: on Linux it would ask for the administrator's password.
  const { getHttpsServerOptions } = await import('office-addin-dev-certs');
  try {
    return await getHttpsServerOptions();
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new CannotStart(
      `没有装成本机的 https 证书，Word 打不开加载项的网页。请重新运行，并同意系统的询问。` +
        `The https certificate was not installed: run this again and consent when the system asks. (${reason})`,
      { cause },
    );
  }
}

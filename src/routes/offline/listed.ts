/** A file of the built site: its address from the site's folder, its bytes, and the SHA-256 of its content in base64. */
export type ListedFile = readonly [address: string, bytes: number, sha256: string];

/** What must be kept for the site to work without a network. */
export interface OfflineList {
  readonly version: string;
  readonly files: readonly ListedFile[];
}

/** @returns SHA-256 in base64. */
export async function sha256(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return btoa(String.fromCharCode(...digest));
}

/**
 * Whether an answer is a file of the build, to the last byte. A page for logging in, which some networks
 * send in place of anything, is not.
 * @param body is read to its end.
 */
export async function isListed(file: ListedFile | undefined, body: Response): Promise<boolean> {
  if (!file || !body.ok || body.redirected) return false;
  const bytes = await body.arrayBuffer();
  return bytes.byteLength === file[1] && (await sha256(bytes)) === file[2];
}

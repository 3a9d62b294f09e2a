/** A receipt in the fragment, which no server gets to see: #receipt= and its JSON in base64url. */
export function receiptInLink(fragment) {
  const match = /^#receipt=([A-Za-z0-9_-]+)$/.exec(fragment);
  if (match === null) return null;
  try {
    const raw = atob(match[1].replaceAll('-', '+').replaceAll('_', '/'));
    return new TextDecoder().decode(Uint8Array.from(raw, (letter) => letter.charCodeAt(0)));
  } catch {
    return null;
  }
}

/** The last part of a receipt's link, which a server is to be asked with: out of its path or address, or `#receipt=` and that part; null for any other text. */
export function linkIn(text) {
  return /(?:\/receipts\/|#receipt=)([^/?#~\s]+~[0-9a-f]{32})$/.exec(text.trim())?.[1] ?? null;
}

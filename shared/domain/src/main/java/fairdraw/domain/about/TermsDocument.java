package fairdraw.domain.about;

/**
 * The document with the terms of a draw.
 *
 * @param url the address at which it is published
 * @param sha256 the SHA-256 hash of its bytes, in lower-case hex
 */
public record TermsDocument(String url, String sha256) {}

package fairdraw.domain.access.keys;

/**
 * A key with what proves possession of it.
 *
 * @param secretHash SHA-256 of the secret in hex; its 160 random bits need neither salt nor pepper
 */
public record Credential(ApiKey key, String secretHash) {}

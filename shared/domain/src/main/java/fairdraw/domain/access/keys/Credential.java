package fairdraw.domain.access.keys;

/**
 * An API key with the hash that proves possession of it.
 *
 * @param secretHash SHA-256 of the secret in hex; its 160 random bits need neither salt nor pepper
 */
public record Credential(ApiKey key, String secretHash) {}

package fairdraw.domain.access.keys;

/** The operator who made something, with the key that they used. */
public record Maker(String operatorId, String keyId) {}

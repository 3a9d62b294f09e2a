package fairdraw.domain.access.keys;

/** The operator who made something, and which of their keys they called with. */
public record Maker(String operatorId, String keyId) {}

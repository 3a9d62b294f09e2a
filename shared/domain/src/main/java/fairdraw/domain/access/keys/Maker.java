package fairdraw.domain.access.keys;

import fairdraw.domain.ids.KeyId;
import fairdraw.domain.ids.OperatorId;

/** The operator who made something, with the key that they used. */
public record Maker(OperatorId operatorId, KeyId keyId) {}

package fairdraw.aws.access;

import fairdraw.aws.draws.DrawsKeys;
import fairdraw.aws.dynamodb.Key;
import fairdraw.domain.access.keys.Owner;

/**
 * Every key of the table Access. The id of an API key is in its text, and so is that of an
 * invitation in its code.
 */
final class AccessKeys {
    static final String ORGANISATIONS = "ORGANISATIONS";
    static final String OPERATORS = "OPERATORS";
    static final String AUDIT = "AUDIT";

    private AccessKeys() {}

    static Key organisation(String id) {
        return new Key(ORGANISATIONS, id);
    }

    static Key operator(String id) {
        return new Key(OPERATORS, id);
    }

    /** Returns the key of an API key by its id, which is known before its owner is. */
    static Key key(String keyId) {
        return new Key("KEY#" + keyId, "KEY");
    }

    static String keys(Owner owner) {
        return switch (owner) {
            case Owner.OfTenant(var tenant) -> "KEYS#" + DrawsKeys.tenant(tenant);
            case Owner.OfOperator(var operatorId) -> "KEYS#" + operatorId;
        };
    }

    /** Returns the key of an API key's copy, without its hash, in its owner's list. */
    static Key listed(Owner owner, String keyId) {
        return new Key(keys(owner), keyId);
    }

    /** Returns the key of an API key's copy in the list of those that its maker's key created. */
    static Key made(String makersKeyId, String keyId) {
        return new Key(made(makersKeyId), keyId);
    }

    static String made(String makersKeyId) {
        return "MADE#" + makersKeyId;
    }

    /**
     * Returns the key of an API key whose own keys are still to be revoked along with those that
     * {@code root} created.
     */
    static Key unswept(String root, String keyId) {
        return new Key(unswept(root), keyId);
    }

    static String unswept(String root) {
        return "UNSWEPT#" + root;
    }

    /** Returns the key of an invitation by its id. */
    static Key invitation(String id) {
        return new Key("CODE#" + id, "CODE");
    }

    /** Returns the key of the marker that the first operator has been created. */
    static Key bootstrap() {
        return new Key("BOOTSTRAP", "BOOTSTRAP");
    }

    /** Returns the key of an operator's call under an Idempotency-Key. */
    static Key repeatable(String operatorId, String keyHash) {
        return new Key("REPEATABLE#" + operatorId + '#' + keyHash, "REPEATABLE");
    }

    static Key audit(String id) {
        return new Key(AUDIT, id);
    }
}

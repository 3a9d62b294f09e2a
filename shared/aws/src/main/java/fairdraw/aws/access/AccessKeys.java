package fairdraw.aws.access;

import fairdraw.aws.draws.DrawsKeys;
import fairdraw.aws.dynamodb.Key;
import fairdraw.domain.access.keys.Owner;

/** Every key of the table Access. */
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

    /** The place of an API key by its id, which is in its text, before its owner is known. */
    static Key key(String keyId) {
        return new Key("KEY#" + keyId, "KEY");
    }

    static String keys(Owner owner) {
        return switch (owner) {
            case Owner.OfTenant(var tenant) -> "KEYS#" + DrawsKeys.tenant(tenant);
            case Owner.OfOperator(var operatorId) -> "KEYS#" + operatorId;
        };
    }

    /** The copy of a key, without its hash, in its owner's list. */
    static Key listed(Owner owner, String keyId) {
        return new Key(keys(owner), keyId);
    }

    /** The copy of a key in the list of those that its maker's key created. */
    static Key made(String makersKeyId, String keyId) {
        return new Key(made(makersKeyId), keyId);
    }

    static String made(String makersKeyId) {
        return "MADE#" + makersKeyId;
    }

    /** A key whose own keys are still to be revoked along with those that {@code root} created. */
    static Key unswept(String root, String keyId) {
        return new Key(unswept(root), keyId);
    }

    static String unswept(String root) {
        return "UNSWEPT#" + root;
    }

    /** The place of an invitation by its id, which is in the text of its code. */
    static Key invitation(String id) {
        return new Key("CODE#" + id, "CODE");
    }

    /** The marker that the first operator has been created. */
    static Key bootstrap() {
        return new Key("BOOTSTRAP", "BOOTSTRAP");
    }

    /** A call of an operator under an Idempotency-Key. */
    static Key repeatable(String operatorId, String keyHash) {
        return new Key("REPEATABLE#" + operatorId + '#' + keyHash, "REPEATABLE");
    }

    static Key audit(String id) {
        return new Key(AUDIT, id);
    }
}

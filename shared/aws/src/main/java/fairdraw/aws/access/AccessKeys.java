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

    /** Where a key is found by what its text tells, before anybody knows whose it is. */
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

    /** The copy of a key in the list of what its maker's key made. */
    static Key made(String makersKeyId, String keyId) {
        return new Key(made(makersKeyId), keyId);
    }

    static String made(String makersKeyId) {
        return "MADE#" + makersKeyId;
    }

    /** A key whose own are to be revoked with what {@code root} made. */
    static Key unswept(String root, String keyId) {
        return new Key(unswept(root), keyId);
    }

    static String unswept(String root) {
        return "UNSWEPT#" + root;
    }

    /** Where an invitation is found by what the text of its code tells. */
    static Key invitation(String id) {
        return new Key("CODE#" + id, "CODE");
    }

    /** There once the first operator has been made. */
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

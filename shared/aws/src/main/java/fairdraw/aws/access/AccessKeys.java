package fairdraw.aws.access;

import fairdraw.aws.draws.DrawsKeys;
import fairdraw.aws.dynamodb.Key;
import fairdraw.domain.access.keys.Owner;
import fairdraw.domain.ids.KeyId;
import fairdraw.domain.ids.OperatorId;
import fairdraw.domain.ids.OrganisationId;

/**
 * Every key of the table Access. The id of an API key is in its text, and so is that of an
 * invitation in its code.
 */
final class AccessKeys {
    static final String ORGANISATIONS = "ORGANISATIONS";
    static final String OPERATORS = "OPERATORS";
    static final String AUDIT = "AUDIT";

    private AccessKeys() {}

    static Key organisation(OrganisationId id) {
        return new Key(ORGANISATIONS, id.text());
    }

    static Key operator(OperatorId id) {
        return new Key(OPERATORS, id.text());
    }

    /** Returns the key of an API key by its id, which is known before its owner is. */
    static Key key(KeyId keyId) {
        return new Key("KEY#" + keyId, "KEY");
    }

    static String keys(Owner owner) {
        return switch (owner) {
            case Owner.OfTenant(var tenant) -> "KEYS#" + DrawsKeys.tenant(tenant);
            case Owner.OfOperator(var operatorId) -> "KEYS#" + operatorId;
        };
    }

    /** Returns the key of an API key's copy, without its hash, in its owner's list. */
    static Key listed(Owner owner, KeyId keyId) {
        return new Key(keys(owner), keyId.text());
    }

    /** Returns the key of an API key's copy in the list of those that its maker's key created. */
    static Key made(KeyId makersKeyId, KeyId keyId) {
        return new Key(made(makersKeyId), keyId.text());
    }

    static String made(KeyId makersKeyId) {
        return "MADE#" + makersKeyId;
    }

    /**
     * Returns the key of an API key whose own keys are still to be revoked along with those that
     * {@code root} created.
     */
    static Key unswept(KeyId root, KeyId keyId) {
        return new Key(unswept(root), keyId.text());
    }

    static String unswept(KeyId root) {
        return "UNSWEPT#" + root;
    }

    /** Returns the key of an invitation by its id. */
    static Key invitation(KeyId id) {
        return new Key("CODE#" + id, "CODE");
    }

    /** Returns the key of the marker that the first operator has been created. */
    static Key bootstrap() {
        return new Key("BOOTSTRAP", "BOOTSTRAP");
    }

    /** Returns the key of an operator's call under an Idempotency-Key. */
    static Key repeatable(OperatorId operatorId, String keyHash) {
        return new Key("REPEATABLE#" + operatorId + '#' + keyHash, "REPEATABLE");
    }

    static Key audit(String id) {
        return new Key(AUDIT, id);
    }
}

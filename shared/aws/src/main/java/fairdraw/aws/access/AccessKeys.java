package fairdraw.aws.access;

import fairdraw.aws.draws.DrawsKeys;
import fairdraw.aws.dynamodb.Key;
import fairdraw.domain.Tenant;
import fairdraw.domain.access.keys.Owner;
import fairdraw.domain.ids.KeyId;
import fairdraw.domain.ids.OperatorId;
import fairdraw.domain.ids.OrganisationId;
import java.util.Optional;

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

    /** Returns the key of an operator's session. */
    static Key session(KeyId id) {
        return new Key("SESSION#" + id, "SESSION");
    }

    static String proposals(Tenant tenant) {
        return "PROPOSALS#" + DrawsKeys.tenant(tenant);
    }

    static Key proposal(Tenant tenant, String id) {
        return new Key(proposals(tenant), id);
    }

    /** Returns the key of the item that says whether an organisation demands a second person. */
    static Key secondPerson(OrganisationId organisation) {
        return new Key("SECOND#" + organisation, "SECOND");
    }

    static Key audit(String id) {
        return new Key(AUDIT, id);
    }

    /** Returns the partition that names the calls about an organisation. */
    static String auditOf(OrganisationId organisation) {
        return "AUDIT#ORG#" + organisation;
    }

    /** Returns the partition that names the calls of an operator. */
    static String auditBy(String operatorId) {
        return "AUDIT#BY#" + operatorId;
    }

    /**
     * Returns the partition that names the calls about an object, of an organisation or, without
     * one, of the installation. The object's id comes last, since anything may be in it.
     */
    static String auditOf(Optional<OrganisationId> organisation, String object) {
        return "AUDIT#OBJECT#" + organisation.map(OrganisationId::text).orElse("") + '#' + object;
    }
}

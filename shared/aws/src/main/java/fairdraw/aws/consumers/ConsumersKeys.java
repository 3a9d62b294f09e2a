package fairdraw.aws.consumers;

import fairdraw.aws.draws.DrawsKeys;
import fairdraw.aws.dynamodb.Key;
import fairdraw.domain.Tenant;

/** Every key of the table Consumers. */
final class ConsumersKeys {

    private ConsumersKeys() {}

    /** Whether a key is one of the tenant's. */
    static boolean isOf(Tenant tenant, Key key) {
        return key.pk().startsWith(DrawsKeys.tenant(tenant) + '#');
    }

    static Key session(Tenant tenant, String id) {
        return new Key(DrawsKeys.tenant(tenant) + "#SESSION#" + id, "SESSION");
    }

    static Key code(Tenant tenant, String hash) {
        return new Key(DrawsKeys.tenant(tenant) + "#CODE#" + hash, "CODE");
    }

    static Key identity(Tenant tenant, String identity) {
        return new Key(DrawsKeys.tenant(tenant) + "#IDENTITY#" + identity, "IDENTITY");
    }

    static Key issuers(Tenant tenant) {
        return new Key(DrawsKeys.tenant(tenant) + "#ISSUERS", "ISSUERS");
    }

    static Key directory(Tenant tenant) {
        return new Key(DrawsKeys.tenant(tenant) + "#DIRECTORY", "DIRECTORY");
    }
}

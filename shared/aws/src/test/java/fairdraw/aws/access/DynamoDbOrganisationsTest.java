package fairdraw.aws.access;

import fairdraw.aws.dynamodb.SharedStore;
import fairdraw.domain.access.Organisations;
import fairdraw.domain.access.OrganisationsContract;
import org.junit.jupiter.api.AfterEach;

final class DynamoDbOrganisationsTest implements OrganisationsContract {

    private final String table = SharedStore.newTable("Access");
    private final DynamoDbOrganisations organisations =
            new DynamoDbOrganisations(SharedStore.client(), table);

    @AfterEach
    void drop() {
        SharedStore.drop(table);
    }

    @Override
    public Organisations organisations() {
        return organisations;
    }
}

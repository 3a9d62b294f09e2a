package fairdraw.aws.access;

import fairdraw.aws.dynamodb.SharedStore;
import fairdraw.domain.access.proposals.Proposals;
import fairdraw.domain.access.proposals.ProposalsContract;
import org.junit.jupiter.api.AfterEach;

final class DynamoDbProposalsTest implements ProposalsContract {
    private final String table = SharedStore.newTable("Access");
    private final DynamoDbProposals proposals = new DynamoDbProposals(SharedStore.client(), table);

    @AfterEach
    void drop() {
        SharedStore.drop(table);
    }

    @Override
    public Proposals proposals() {
        return proposals;
    }
}

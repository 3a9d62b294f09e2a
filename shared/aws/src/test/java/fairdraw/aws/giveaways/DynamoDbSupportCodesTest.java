package fairdraw.aws.giveaways;

import fairdraw.domain.giveaways.SupportCodes;
import fairdraw.domain.giveaways.SupportCodesContract;
import org.junit.jupiter.api.AfterEach;

final class DynamoDbSupportCodesTest implements SupportCodesContract {

    private final GiveawayTables tables = new GiveawayTables();

    @AfterEach
    void drop() {
        tables.close();
    }

    @Override
    public SupportCodes codes() {
        return tables.codes;
    }
}

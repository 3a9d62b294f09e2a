package fairdraw.aws.giveaways;

import fairdraw.aws.draws.DynamoDbDraws;
import fairdraw.aws.draws.DynamoDbGates;
import fairdraw.aws.draws.DynamoDbPeople;
import fairdraw.aws.dynamodb.SharedStore;
import fairdraw.aws.dynamodb.TestTransactions;
import fairdraw.aws.dynamodb.Transactions;
import fairdraw.aws.register.DynamoDbRegister;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The adapters of giveaways on tables of their own. */
final class GiveawayTables implements AutoCloseable {

    private final SharedStore.Names names = SharedStore.newTables();
    private final DynamoDbClient client = SharedStore.client();
    private final Transactions transactions = TestTransactions.on(client);

    final DynamoDbDraws draws =
            new DynamoDbDraws(
                    client, transactions, names.draws(), names.lotteries(), names.register());
    final DynamoDbRegister register = new DynamoDbRegister(client, transactions, names.register());
    final DynamoDbGates gates = new DynamoDbGates(client, transactions, names.draws());
    final DynamoDbParticipations participations =
            new DynamoDbParticipations(
                    client, transactions, names.draws(), names.register(), 10_000_000);
    final DynamoDbMarks marks =
            new DynamoDbMarks(client, transactions, names.draws(), names.register());
    final DynamoDbGiveaways giveaways =
            new DynamoDbGiveaways(
                    client, transactions, names.draws(), names.lotteries(), names.register());
    final DynamoDbEntrantRemoval removal =
            new DynamoDbEntrantRemoval(client, transactions, names.draws());
    final DynamoDbPeople people = new DynamoDbPeople(client, names.draws());
    final DynamoDbSupportCodes codes = new DynamoDbSupportCodes(client, names.draws());

    @Override
    public void close() {
        SharedStore.drop(names);
    }
}

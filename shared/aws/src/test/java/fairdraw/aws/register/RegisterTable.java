package fairdraw.aws.register;

import fairdraw.aws.dynamodb.SharedStore;
import fairdraw.aws.dynamodb.TestTransactions;
import fairdraw.aws.dynamodb.Transactions.Written;
import fairdraw.domain.Tenant;
import fairdraw.domain.register.Pending;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** A table Register of its own. */
final class RegisterTable implements AutoCloseable {

    private final String name = SharedStore.newTable("Register");

    String name() {
        return name;
    }

    DynamoDbRegister register() {
        return register(SharedStore.client());
    }

    /** Returns the register as a process with this client sees it. */
    DynamoDbRegister register(DynamoDbClient client) {
        return new DynamoDbRegister(client, TestTransactions.on(client), name);
    }

    DynamoDbHeads heads() {
        return new DynamoDbHeads(
                SharedStore.client(), TestTransactions.on(SharedStore.client()), name);
    }

    void put(Pending waiting) {
        write(RegisterWrites.pending(name, waiting));
    }

    void announce(Tenant tenant, long number) {
        write(RegisterWrites.announced(name, tenant, number));
    }

    private void write(TransactWriteItem part) {
        Written written = TestTransactions.on(SharedStore.client()).insist(List.of(part));
        if (!(written instanceof Written.Done)) {
            throw new IllegalStateException(written.toString());
        }
    }

    @Override
    public void close() {
        SharedStore.drop(name);
    }
}

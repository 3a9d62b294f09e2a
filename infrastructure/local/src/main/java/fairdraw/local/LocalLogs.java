package fairdraw.local;

import fairdraw.aws.dynamodb.Transactions;
import fairdraw.aws.register.DynamoDbRegister;
import fairdraw.domain.Mode;
import fairdraw.domain.register.Register;
import fairdraw.domain.register.RegisterLog;
import fairdraw.fairness.register.VerifierKey;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The logs of the register that runs here; who asks before it runs waits. */
final class LocalLogs implements Supplier<List<VerifierKey>> {
    private final CompletableFuture<Supplier<List<VerifierKey>>> keys = new CompletableFuture<>();

    /**
     * Tells where the logs are.
     *
     * @param name the name of the register, with which the names of its logs begin
     */
    void are(DynamoDbClient dynamoDb, String table, String name, Supplier<String> tokens) {
        Register register =
                new DynamoDbRegister(dynamoDb, new Transactions(dynamoDb, tokens, _ -> {}), table);
        keys.complete(() ->
                Arrays.stream(Mode.values())
                        .map(mode -> register.log(RegisterLog.origin(name, mode)))
                        .flatMap(log -> log.stream().map(RegisterLog::key))
                        .toList());
    }

    /** Returns the keys of those that have begun. */
    @Override
    public List<VerifierKey> get() {
        return keys.join().get();
    }
}

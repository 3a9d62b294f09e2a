package fairdraw.aws.access;

import fairdraw.aws.dynamodb.Transactions;
import fairdraw.aws.dynamodb.Transactions.Written;
import fairdraw.aws.dynamodb.Writes;
import fairdraw.domain.NotNow;
import fairdraw.domain.access.keys.Credential;
import fairdraw.domain.access.keys.Maker;
import fairdraw.domain.access.keys.Stored;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Transactions that create something under the authority of an API key. */
final class KeyWrites {
    private final Transactions transactions;
    private final String table;

    KeyWrites(Transactions transactions, String table) {
        this.transactions = transactions;
        this.table = table;
    }

    /** A part of a transaction, and the result if its condition fails. */
    record Part(TransactWriteItem item, Stored refusal) {}

    /** Returns the items of a new key. */
    Stream<Part> of(Credential credential) {
        return Stream.concat(
                        Stream.of(
                                Writes.putIfAbsent(table, AccessItems.write(credential)),
                                Writes.put(table, AccessItems.listed(credential.key()))),
                        AccessItems.made(credential.key()).stream()
                                .map(item -> Writes.put(table, item)))
                .map(item -> new Part(item, Stored.ID_TAKEN));
    }

    /** Returns a check that writes nothing and fails if the maker's key is revoked. */
    Part check(Maker maker) {
        return new Part(
                Writes.check(
                        table,
                        AccessKeys.key(maker.keyId()),
                        "attribute_exists(pk) AND attribute_not_exists(revokedAt)",
                        Map.of(),
                        Map.of()),
                Stored.MAKER_REVOKED);
    }

    /** Writes all parts or none; the first part whose condition failed determines the result. */
    Stored write(List<Part> parts) {
        return switch (transactions.insist(parts.stream().map(Part::item).toList())) {
            case Written.Done() -> Stored.DONE;
            case Written.Refused refused ->
                    IntStream.range(0, parts.size())
                            .filter(refused::at)
                            .mapToObj(at -> parts.get(at).refusal())
                            .findFirst()
                            .orElseThrow();
            case Written.Contended() -> throw new NotNow("a key is contended");
        };
    }
}

package fairdraw.aws.access;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.aws.dynamodb.SharedStore;
import fairdraw.aws.dynamodb.TestTransactions;
import fairdraw.domain.Pages;
import fairdraw.domain.access.keys.ApiKey;
import fairdraw.domain.access.keys.CreateKey;
import fairdraw.domain.access.keys.KeyMint;
import fairdraw.domain.access.keys.RevokeKey;
import fairdraw.domain.access.keys.RevokeMade;
import fairdraw.domain.access.keys.SampleKeys;
import fairdraw.domain.ids.KeyId;
import fairdraw.domain.ids.OperatorId;
import fairdraw.testing.AtOnce;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Keys that are revoked by many callers at once, or while they make other keys. */
final class RevocationRacesTest {
    private static final String NOBODY = "00000000";

    private final String table = SharedStore.newTable("Access");
    private final DynamoDbApiKeys keys =
            new DynamoDbApiKeys(
                    SharedStore.client(), TestTransactions.on(SharedStore.client()), table);
    private final CreateKey createKey =
            new CreateKey(keys, new KeyMint(() -> SampleKeys.NOON, new Random(12)));
    private final RevokeKey revokeKey = new RevokeKey(keys, () -> SampleKeys.NOON);
    private final RevokeMade revokeMade = new RevokeMade(keys, () -> SampleKeys.NOON.plusMillis(1));

    @AfterEach
    void drop() {
        SharedStore.drop(table);
    }

    @Test
    void manyWhoRevokeAtOnceAllLearnTheSameInstant() {
        keys.add(SampleKeys.of(SampleKeys.SHOP, new KeyId("raced000")));

        var told =
                AtOnce.call(
                        8,
                        caller ->
                                keys.revoke(
                                                SampleKeys.SHOP,
                                                new KeyId("raced000"),
                                                SampleKeys.NOON.plusSeconds(caller))
                                        .flatMap(ApiKey::revokedAt));

        assertThat(told)
                .containsOnly(keys.find(new KeyId("raced000")).orElseThrow().key().revokedAt());
        assertThat(told.getFirst()).isPresent();
    }

    @Test
    void noKeySurvivesThatIsMadeWhileItsMakersIsRevoked() {
        for (int round = 0; round < 20; round++) {
            var maker =
                    SampleKeys.of(
                            SampleKeys.OPERATOR, new KeyId(String.valueOf(10_000_000 + round)));
            keys.add(maker);
            var order =
                    KeyMint.Order.ofOperator(new OperatorId("oper_a"), "made")
                            .by(SampleKeys.maker(maker));

            AtOnce.call(4, caller -> caller == 1 ? revoked(maker.key()) : made(order));

            assertThat(Pages.all(wanted -> keys.madeBy(maker.key().id(), wanted)))
                    .allMatch(this::isRevoked);
            assertThat(createKey.create(order)).isEmpty();
        }
    }

    private Optional<ApiKey> made(KeyMint.Order order) {
        return createKey.create(order).map(KeyMint.Minted::key);
    }

    private Optional<ApiKey> revoked(ApiKey maker) {
        var gone = revokeKey.revoke(maker.owner(), maker.id());
        revokeMade.revoke(maker.id(), new KeyId(NOBODY));
        return gone;
    }

    private boolean isRevoked(ApiKey key) {
        return keys.find(key.id()).orElseThrow().key().revokedAt().isPresent();
    }
}

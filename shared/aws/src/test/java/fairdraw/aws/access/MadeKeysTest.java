package fairdraw.aws.access;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.aws.dynamodb.TestTransactions;
import fairdraw.domain.Mode;
import fairdraw.domain.Page;
import fairdraw.domain.Tenant;
import fairdraw.domain.access.keys.ApiKey;
import fairdraw.domain.access.keys.CreateKey;
import fairdraw.domain.access.keys.Credential;
import fairdraw.domain.access.keys.KeyMint;
import fairdraw.domain.access.keys.Kind;
import fairdraw.domain.access.keys.Maker;
import fairdraw.domain.access.keys.Owner;
import fairdraw.domain.access.keys.RevokeKey;
import fairdraw.domain.access.keys.RevokeMade;
import fairdraw.domain.access.keys.RevokeMade.Outcome;
import fairdraw.domain.access.keys.Surface;
import fairdraw.engines.LocalTables;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class MadeKeysTest {
    private static final String TABLE = "Access";
    private static final Instant NOON = Instant.parse("2026-07-01T12:00:00Z");
    private static final String NOBODY = "00000000";
    private static final Owner SHOP = new Owner.OfTenant(new Tenant("org_a", Mode.LIVE));

    private final LocalTables tables = new LocalTables();
    private final DynamoDbApiKeys keys =
            new DynamoDbApiKeys(tables.client(), TestTransactions.on(tables.client()), TABLE);
    private final DynamoDbMadeKeys made = new DynamoDbMadeKeys(tables.client(), TABLE);
    private final CreateKey createKey =
            new CreateKey(keys, new KeyMint(() -> NOON, new Random(12)));
    private final RevokeKey revokeKey = new RevokeKey(keys, () -> NOON);
    private final RevokeMade revokeMade = new RevokeMade(keys, made, () -> NOON.plusMillis(1));

    @AfterAll
    void close() {
        tables.close();
    }

    @Test
    void aKeySaysWhoMadeItWhereverItIsRead() {
        var first = first();
        var partners = partners(first);

        assertThat(partners.madeBy()).contains(new Maker("oper_a", first.id()));
        assertThat(keys.find(partners.id()).map(Credential::key)).contains(partners);
        assertThat(keys.of(SHOP, new Page.Wanted(1_000, Optional.empty())).items())
                .contains(partners);
        assertThat(made.of(first.id(), all()).items()).containsExactly(partners);
        assertThat(first.madeBy()).isEmpty();
    }

    @Test
    void whatAKeyMadeGoesWithItAndNothingElseDoes() {
        var first = first();
        var second = operators(first);
        var gone = List.of(second, partners(first), partners(second), operators(second));
        var other = partners(first());
        revokeKey.revoke(first.owner(), first.id());

        assertThat(revokeMade.revoke(first.id(), NOBODY))
                .isEqualTo(new Outcome(4, Optional.empty(), true));

        assertThat(gone).allMatch(this::isRevoked);
        assertThat(isRevoked(other)).isFalse();
        var later = new RevokeMade(keys, made, () -> NOON.plusMillis(2));
        assertThat(later.revoke(first.id(), NOBODY))
                .isEqualTo(new Outcome(0, Optional.empty(), true));
    }

    @Test
    void aKeyRevokedBeforeTakesAlongWhatItMadeAllTheSame() {
        var first = first();
        var second = operators(first);
        var third = operators(second);
        revokeKey.revoke(second.owner(), second.id());
        revokeKey.revoke(first.owner(), first.id());

        assertThat(revokeMade.revoke(first.id(), NOBODY).revoked()).isEqualTo(1);
        assertThat(isRevoked(third)).isTrue();
    }

    @Test
    void theKeyThatCallsIsSparedAndNamed() {
        var first = first();
        var caller = operators(first);
        var callers = partners(caller);
        revokeKey.revoke(first.owner(), first.id());

        assertThat(revokeMade.revoke(first.id(), caller.id()))
                .isEqualTo(new Outcome(0, Optional.of(caller.id()), true));
        assertThat(List.of(caller, callers)).noneMatch(this::isRevoked);
    }

    @Test
    void moreThanACallCanDoIsDoneByTheNextOnesWideOrDeep() {
        var first = first();
        var chain = new ArrayList<ApiKey>(List.of(first));
        for (int made = 0; made < 120; made++) {
            chain.add(operators(chain.getLast()));
            chain.add(0, partners(first));
        }
        chain.remove(first);
        revokeKey.revoke(first.owner(), first.id());

        int revoked = 0;
        int calls = 0;
        Outcome outcome;
        do {
            outcome = revokeMade.revoke(first.id(), NOBODY);
            revoked += outcome.revoked();
            calls++;
        } while (!outcome.isComplete() && calls < 20);

        assertThat(outcome.isComplete()).isTrue();
        assertThat(calls).isBetween(3, 6);
        assertThat(revoked).isEqualTo(240);
        assertThat(chain).allMatch(this::isRevoked);
    }

    @Test
    void noKeySurvivesThatIsMadeWhileItsMakersIsRevoked() throws Exception {
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (int round = 0; round < 20; round++) {
                var first = first();
                Callable<Optional<ApiKey>> make =
                        () -> createKey.create(order(first)).map(KeyMint.Minted::key);
                Callable<Optional<ApiKey>> revoke =
                        () -> {
                            var gone = revokeKey.revoke(first.owner(), first.id());
                            revokeMade.revoke(first.id(), NOBODY);
                            return gone;
                        };
                for (Future<Optional<ApiKey>> told :
                        threads.invokeAll(List.of(make, revoke, make, make))) {
                    told.get();
                }

                assertThat(made.of(first.id(), all()).items()).allMatch(this::isRevoked);
                assertThat(createKey.create(order(first))).isEmpty();
            }
        }
    }

    private static Page.Wanted all() {
        return new Page.Wanted(100, Optional.empty());
    }

    private ApiKey first() {
        return create(KeyMint.Order.ofOperator("oper_a", "first"));
    }

    private ApiKey operators(ApiKey maker) {
        return create(
                KeyMint.Order.ofOperator("oper_a", "more").by(new Maker("oper_a", maker.id())));
    }

    private ApiKey partners(ApiKey maker) {
        return create(order(maker));
    }

    private static KeyMint.Order order(ApiKey maker) {
        return new KeyMint.Order(
                        SHOP, Surface.LOTTERIES, Kind.SECRET, Optional.empty(), "a partner's")
                .by(new Maker("oper_a", maker.id()));
    }

    private ApiKey create(KeyMint.Order order) {
        return createKey.create(order).orElseThrow().key();
    }

    private boolean isRevoked(ApiKey key) {
        return keys.find(key.id()).orElseThrow().key().revokedAt().isPresent();
    }
}

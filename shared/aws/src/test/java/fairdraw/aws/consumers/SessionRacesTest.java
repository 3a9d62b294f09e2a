package fairdraw.aws.consumers;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.aws.dynamodb.StoredText;
import fairdraw.aws.dynamodb.TestTransactions;
import fairdraw.domain.Mode;
import fairdraw.domain.MovableClock;
import fairdraw.domain.Tenant;
import fairdraw.domain.consumers.AuthorizeExternal;
import fairdraw.domain.consumers.Consumer;
import fairdraw.domain.consumers.ExchangeExternal;
import fairdraw.domain.consumers.ExchangeExternal.Outcome;
import fairdraw.domain.consumers.Identity;
import fairdraw.domain.consumers.OpenSession;
import fairdraw.domain.consumers.Opened;
import fairdraw.domain.consumers.RefreshSession;
import fairdraw.domain.draws.keys.FixedRootKeys;
import fairdraw.domain.ids.Ids;
import fairdraw.domain.ids.OrganisationId;
import fairdraw.engines.LocalTables;
import fairdraw.testing.AtOnce;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Sessions that many callers refresh at once. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SessionRacesTest {

    private static final int CALLERS = 64;
    private static final String TABLE = "Consumers";
    private static final Tenant TENANT = new Tenant(new OrganisationId("org_1"), Mode.TEST);

    private final LocalTables tables = new LocalTables();
    private final MovableClock clock = new MovableClock(Instant.parse("2026-07-01T12:00:00Z"));
    private final RandomGenerator random = new SecureRandom();
    private final DynamoDbSessions sessions =
            new DynamoDbSessions(tables.client(), TestTransactions.on(tables.client()), TABLE);
    private final OpenSession open =
            new OpenSession(sessions, new FixedRootKeys(), clock, new Ids(clock, random), random);
    private final RefreshSession refresh = new RefreshSession(sessions, clock, random);
    private final ExchangeExternal exchange = new ExchangeExternal(sessions, open, clock);
    private final AuthorizeExternal authorize =
            new AuthorizeExternal(
                    sessions,
                    new DynamoDbPeppers(tables.client(), new FixedRootKeys(), TABLE),
                    clock,
                    random);

    @AfterAll
    void close() {
        tables.close();
    }

    @Test
    void oneTokenUsedByManyAtOnceHasOneSuccessor() {
        String token = open.guest(TENANT, Optional.empty()).refreshToken();

        List<String> successors =
                AtOnce.call(CALLERS, _ -> refreshed(token).orElseThrow().refreshToken());

        assertThat(successors).hasSize(CALLERS).containsOnly(successors.getFirst());
        assertThat(refreshed(successors.getFirst())).isPresent();
    }

    @Test
    void ofManyWithStaleAndFreshTokensNobodyGoesOnOnceOneIsFoundStale() {
        String first = open.guest(TENANT, Optional.empty()).refreshToken();
        String second = refreshed(first).orElseThrow().refreshToken();
        clock.forward(Duration.ofMinutes(1));

        List<Optional<Opened>> answers =
                AtOnce.call(CALLERS, caller -> refreshed(caller % 2 == 0 ? first : second));

        List<String> given =
                answers.stream().flatMap(Optional::stream).map(Opened::refreshToken).toList();
        assertThat(given.stream().distinct().count()).isLessThanOrEqualTo(1);
        assertThat(given).allSatisfy(token -> assertThat(refreshed(token)).isEmpty());
        assertThat(refreshed(second)).isEmpty();
    }

    @Test
    void oneCodeExchangedByManyAtOnceOpensOneSession() {
        String code = authorize.authorize(TENANT, identity("raced")).text();

        List<Outcome> outcomes =
                AtOnce.call(CALLERS, _ -> exchange.exchange(TENANT, code, Optional.empty()));

        assertThat(outcomes.stream().filter(Outcome.Done.class::isInstance)).hasSize(1);
        assertThat(outcomes.stream().filter(Outcome.Invalid.class::isInstance))
                .hasSize(CALLERS - 1);
    }

    @Test
    void oneIdentityClaimedByManyGuestsAtOnceIsOneOfThem() {
        List<String> codes =
                AtOnce.call(CALLERS, _ -> authorize.authorize(TENANT, identity("claimed")).text());
        List<Consumer> guests =
                AtOnce.call(
                        CALLERS, _ -> open.guest(TENANT, Optional.empty()).session().consumer());

        List<Outcome> outcomes =
                AtOnce.call(
                        CALLERS,
                        caller ->
                                exchange.exchange(
                                        TENANT,
                                        codes.get(caller),
                                        Optional.of(guests.get(caller))));

        assertThat(outcomes.stream().filter(Outcome.Done.class::isInstance)).hasSize(1);
        assertThat(outcomes.stream().filter(Outcome.Conflict.class::isInstance))
                .hasSize(CALLERS - 1);
    }

    @Test
    void nothingThatIsStoredOpensAnything() {
        Opened guest = open.guest(TENANT, Optional.empty());
        String code = authorize.authorize(TENANT, identity("ada@example.com")).text();
        String second = refreshed(guest.refreshToken()).orElseThrow().refreshToken();

        String everything =
                tables.client().scanPaginator(scan -> scan.tableName(TABLE)).items().stream()
                        .map(StoredText::of)
                        .toList()
                        .toString();

        assertThat(everything)
                .contains(guest.session().id())
                .doesNotContain("ada@example.com")
                .doesNotContain(code.substring(4));
        for (String token : List.of(guest.refreshToken(), second)) {
            assertThat(everything).doesNotContain(token.split("\\.", -1)[2]);
        }
    }

    private Optional<Opened> refreshed(String token) {
        return refresh.refresh(TENANT, token);
    }

    private static Identity identity(String subject) {
        return new Identity("shopify", "https://store.example", subject);
    }
}

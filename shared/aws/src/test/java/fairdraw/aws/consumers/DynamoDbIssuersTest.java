package fairdraw.aws.consumers;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.aws.dynamodb.AtOnce;
import fairdraw.aws.dynamodb.TestTransactions;
import fairdraw.domain.Mode;
import fairdraw.domain.Tenant;
import fairdraw.domain.consumers.AddIssuer;
import fairdraw.domain.consumers.AddIssuer.Outcome;
import fairdraw.domain.consumers.Issuer;
import fairdraw.engines.LocalTables;
import fairdraw.testing.FixedRootKeys;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DynamoDbIssuersTest {

    private static final int CALLERS = 32;
    private static final String TABLE = "Consumers";

    private final LocalTables tables = new LocalTables();
    private final DynamoDbIssuers issuers =
            new DynamoDbIssuers(tables.client(), TestTransactions.on(tables.client()), TABLE);
    private final AddIssuer add =
            new AddIssuer(
                    issuers,
                    new DynamoDbPeppers(tables.client(), new FixedRootKeys(), TABLE),
                    () -> Instant.parse("2026-07-01T12:00:00Z"));

    @AfterAll
    void close() {
        tables.close();
    }

    @Test
    void anIssuerComesBackAsItWasAdded() {
        Tenant tenant = new Tenant("org_1", Mode.LIVE);
        Issuer added = added(tenant, "https://login.example.com");

        assertThat(issuers.of(tenant)).containsExactly(added);
        assertThat(issuers.of(new Tenant("org_1", Mode.TEST))).isEmpty();
        assertThat(issuers.remove(tenant, "iss_other")).isEmpty();
        assertThat(issuers.remove(tenant, added.id())).contains(added);
        assertThat(issuers.remove(tenant, added.id())).isEmpty();
        assertThat(issuers.of(tenant)).isEmpty();
    }

    @Test
    void ofManyAddedAtOnceNoneIsLostAndNoneIsTooMany() {
        Tenant tenant = new Tenant("org_2", Mode.LIVE);

        List<Outcome> outcomes =
                AtOnce.call(CALLERS, caller -> add.add(tenant, order("https://" + caller)));

        List<Issuer> added =
                outcomes.stream()
                        .filter(Outcome.Added.class::isInstance)
                        .map(outcome -> ((Outcome.Added) outcome).issuer())
                        .toList();
        assertThat(added).hasSize(Issuer.MOST);
        assertThat(issuers.of(tenant)).containsExactlyInAnyOrderElementsOf(added);
        assertThat(outcomes.stream().filter(Outcome.TooMany.class::isInstance))
                .hasSize(CALLERS - Issuer.MOST);
    }

    @Test
    void oneAddedByManyAtOnceIsThereOnce() {
        Tenant tenant = new Tenant("org_3", Mode.LIVE);

        List<Outcome> outcomes =
                AtOnce.call(CALLERS, _ -> add.add(tenant, order("https://login.example.com")));

        assertThat(outcomes.stream().filter(Outcome.Added.class::isInstance)).hasSize(1);
        assertThat(outcomes.stream().filter(Outcome.Known.class::isInstance)).hasSize(CALLERS - 1);
        assertThat(issuers.of(tenant)).hasSize(1);
    }

    private Issuer added(Tenant tenant, String issuer) {
        return Optional.of(add.add(tenant, order(issuer)))
                .filter(Outcome.Added.class::isInstance)
                .map(outcome -> ((Outcome.Added) outcome).issuer())
                .orElseThrow();
    }

    private static AddIssuer.Order order(String issuer) {
        return new AddIssuer.Order(issuer, "draws", issuer + "/jwks");
    }
}

package fairdraw.aws.consumers;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.aws.dynamodb.SharedStore;
import fairdraw.aws.dynamodb.TestTransactions;
import fairdraw.domain.Mode;
import fairdraw.domain.Tenant;
import fairdraw.domain.consumers.AddIssuer;
import fairdraw.domain.consumers.AddIssuer.Outcome;
import fairdraw.domain.consumers.Issuer;
import fairdraw.domain.consumers.Issuers;
import fairdraw.domain.consumers.IssuersContract;
import fairdraw.domain.draws.keys.FixedRootKeys;
import fairdraw.domain.ids.OrganisationId;
import fairdraw.testing.AtOnce;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class DynamoDbIssuersTest implements IssuersContract {

    private static final int CALLERS = 32;

    private final String table = SharedStore.newTable("Consumers");
    private final DynamoDbIssuers issuers =
            new DynamoDbIssuers(
                    SharedStore.client(), TestTransactions.on(SharedStore.client()), table);
    private final AddIssuer add =
            new AddIssuer(
                    issuers,
                    new DynamoDbPeppers(SharedStore.client(), new FixedRootKeys(), table),
                    () -> Instant.parse("2026-07-01T12:00:00Z"));

    @AfterEach
    void drop() {
        SharedStore.drop(table);
    }

    @Override
    public Issuers issuers() {
        return issuers;
    }

    @Test
    void ofManyAddedAtOnceNoneIsLostAndNoneIsTooMany() {
        Tenant tenant = new Tenant(new OrganisationId("org_2"), Mode.LIVE);

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
        Tenant tenant = new Tenant(new OrganisationId("org_3"), Mode.LIVE);

        List<Outcome> outcomes =
                AtOnce.call(CALLERS, _ -> add.add(tenant, order("https://login.example.com")));

        assertThat(outcomes.stream().filter(Outcome.Added.class::isInstance)).hasSize(1);
        assertThat(outcomes.stream().filter(Outcome.Known.class::isInstance)).hasSize(CALLERS - 1);
        assertThat(issuers.of(tenant)).hasSize(1);
    }

    private static AddIssuer.Order order(String issuer) {
        return new AddIssuer.Order(issuer, "draws", issuer + "/jwks");
    }
}

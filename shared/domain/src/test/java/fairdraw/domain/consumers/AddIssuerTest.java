package fairdraw.domain.consumers;

import static fairdraw.domain.consumers.SampleSessions.NOON;
import static fairdraw.domain.consumers.SampleSessions.OTHERS;
import static fairdraw.domain.consumers.SampleSessions.TENANT;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.Tenant;
import fairdraw.domain.consumers.AddIssuer.Outcome;
import fairdraw.domain.draws.keys.FixedRootKeys;
import org.junit.jupiter.api.Test;

final class AddIssuerTest {

    private final InMemoryIssuers issuers = new InMemoryIssuers();
    private final FixedRootKeys roots = new FixedRootKeys();
    private final AddIssuer add =
            new AddIssuer(issuers, new InMemoryPeppers(roots), () -> NOON.plusNanos(999_999));

    @Test
    void anIssuerIsStoredWithTheGenerationOfTheDirectory() {
        roots.renew();
        Outcome outcome = add("https://login.example.com");
        roots.renew();
        add("https://other.example.com");

        Issuer expected =
                new Issuer(
                        TENANT,
                        Issuer.id("https://login.example.com"),
                        "https://login.example.com",
                        "draws",
                        "https://login.example.com/jwks",
                        2,
                        NOON);
        assertThat(outcome).isEqualTo(new Outcome.Added(expected));
        assertThat(issuers.of(TENANT)).contains(expected).hasSize(2);
        assertThat(issuers.of(TENANT)).extracting(Issuer::pepper).containsOnly(2);
    }

    @Test
    void anIssuerIsKnownOnceItIsRegisteredAndInItsTenantOnly() {
        add("https://login.example.com");

        assertThat(add("https://login.example.com")).isEqualTo(new Outcome.Known());
        for (Tenant other : OTHERS) {
            assertThat(add(other, "https://login.example.com")).isInstanceOf(Outcome.Added.class);
        }
    }

    @Test
    void anOrganisationHasTenAtMost() {
        for (int i = 0; i < Issuer.MOST; i++) {
            assertThat(add("https://" + i)).isInstanceOf(Outcome.Added.class);
        }

        assertThat(add("https://more")).isEqualTo(new Outcome.TooMany());
        assertThat(add("https://0")).isEqualTo(new Outcome.Known());
    }

    private Outcome add(String issuer) {
        return add(TENANT, issuer);
    }

    private Outcome add(Tenant tenant, String issuer) {
        return add.add(tenant, new AddIssuer.Order(issuer, "draws", issuer + "/jwks"));
    }
}

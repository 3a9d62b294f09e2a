package fairdraw.domain.consumers;

import static fairdraw.domain.consumers.SampleSessions.OTHERS;
import static fairdraw.domain.consumers.SampleSessions.TENANT;
import static fairdraw.domain.consumers.SampleSessions.issuer;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.Tenant;
import fairdraw.domain.consumers.Issuers.Added;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The behaviour of every implementation of {@link Issuers}, on an empty table in each test. */
public interface IssuersContract {

    Issuers issuers();

    @Test
    default void issuersAreListedByIdAsTheyWereAdded() {
        List<Issuer> all = filled();

        assertThat(issuers().of(TENANT))
                .isEqualTo(all.stream().sorted(Comparator.comparing(Issuer::id)).toList());
        for (Tenant other : OTHERS) {
            assertThat(issuers().of(other)).isEmpty();
        }
    }

    @Test
    default void anIssuerIsAddedOnce() {
        Issuer issuer = issuer(TENANT, "https://a.example");
        Issuer same =
                new Issuer(
                        TENANT,
                        issuer.id(),
                        issuer.issuer(),
                        "other",
                        "https://other.example",
                        3,
                        issuer.createdAt());
        assertThat(issuers().add(issuer)).isEqualTo(Added.DONE);

        assertThat(issuers().add(same)).isEqualTo(Added.KNOWN);

        assertThat(issuers().of(TENANT)).containsExactly(issuer);
        Issuer others = issuer(OTHERS.getFirst(), "https://a.example");
        assertThat(issuers().add(others)).isEqualTo(Added.DONE);
        assertThat(issuers().of(OTHERS.getFirst())).containsExactly(others);
    }

    @Test
    default void thereIsAMostOfIssuersUntilOneIsRemoved() {
        List<Issuer> all = filled();
        Issuer more = issuer(TENANT, "https://more.example");

        assertThat(issuers().add(more)).isEqualTo(Added.TOO_MANY);
        assertThat(issuers().add(all.getFirst())).isEqualTo(Added.KNOWN);
        assertThat(issuers().of(TENANT)).hasSize(Issuer.MOST);

        issuers().remove(TENANT, all.getFirst().id());
        assertThat(issuers().add(more)).isEqualTo(Added.DONE);
    }

    @Test
    default void aRemovedIssuerIsReturnedOnceAsItWas() {
        Issuer issuer = issuer(TENANT, "https://a.example");
        issuers().add(issuer);

        for (Tenant other : OTHERS) {
            assertThat(issuers().remove(other, issuer.id())).isEmpty();
        }
        assertThat(issuers().remove(TENANT, "iss_other")).isEmpty();
        assertThat(issuers().remove(TENANT, issuer.id())).contains(issuer);
        assertThat(issuers().remove(TENANT, issuer.id())).isEmpty();
        assertThat(issuers().of(TENANT)).isEmpty();
        assertThat(issuers().add(issuer)).isEqualTo(Added.DONE);
    }

    private List<Issuer> filled() {
        List<Issuer> all =
                IntStream.range(0, Issuer.MOST)
                        .mapToObj(i -> issuer(TENANT, "https://" + i + ".example"))
                        .toList();
        assertThat(all).allMatch(issuer -> issuers().add(issuer) == Added.DONE);
        return all;
    }
}

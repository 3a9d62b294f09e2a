package fairdraw.domain.giveaways;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.Mode;
import fairdraw.domain.Tenant;
import fairdraw.domain.consumers.Admission;
import fairdraw.domain.consumers.AdmissionTokens;
import fairdraw.domain.ids.ConsumerId;
import fairdraw.domain.ids.DrawId;
import fairdraw.domain.ids.OrganisationId;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The behaviour of every implementation of {@link AdmissionTokens}. */
public interface AdmissionTokensContract {

    Tenant TENANT = new Tenant(new OrganisationId("org_1"), Mode.LIVE);
    Instant NOW = Instant.parse("2026-07-01T12:00:00Z");
    Instant EXPIRES = NOW.plusSeconds(3_600);

    AdmissionTokens tokens();

    /** Returns an admission to place 7 of a draw, for an hour. */
    static Admission admission(Optional<String> device) {
        return new Admission(
                TENANT,
                new DrawId("draw_1"),
                "seq_1",
                new ConsumerId("cons_1"),
                7,
                2,
                device,
                "adm_1",
                NOW,
                EXPIRES);
    }

    @Test
    default void aTokenSaysWhatItsAdmissionSays() {
        for (Admission admission :
                new Admission[] {
                    admission(Optional.of("device-tag")), admission(Optional.empty())
                }) {
            assertThat(tokens().read(TENANT, tokens().issue(admission), NOW)).contains(admission);
            assertThat(tokens().issue(admission)).isEqualTo(tokens().issue(admission));
        }
    }

    @Test
    default void aTokenIsOverWhenTheClaimIs() {
        String token = tokens().issue(admission(Optional.empty()));

        assertThat(tokens().read(TENANT, token, EXPIRES.minusMillis(1))).isPresent();
        assertThat(tokens().read(TENANT, token, EXPIRES)).isEmpty();
    }

    @Test
    default void aTokenIsNobodyElses() {
        String token = tokens().issue(admission(Optional.empty()));

        assertThat(tokens().read(new Tenant(new OrganisationId("org_1"), Mode.TEST), token, NOW))
                .isEmpty();
        assertThat(tokens().read(new Tenant(new OrganisationId("org_2"), Mode.LIVE), token, NOW))
                .isEmpty();
        assertThat(tokens().read(TENANT, token + "x", NOW)).isEmpty();
        assertThat(tokens().read(TENANT, "", NOW)).isEmpty();
    }
}

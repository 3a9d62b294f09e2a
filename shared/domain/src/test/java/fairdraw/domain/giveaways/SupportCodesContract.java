package fairdraw.domain.giveaways;

import static fairdraw.domain.giveaways.SampleGiveaways.OPENS;
import static fairdraw.domain.giveaways.SampleGiveaways.TENANT;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.Mode;
import fairdraw.domain.Tenant;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.giveaways.SupportCodes.Case;
import fairdraw.domain.ids.ConsumerId;
import fairdraw.domain.ids.DrawId;
import fairdraw.domain.ids.OrganisationId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The behaviour of every implementation of {@link SupportCodes}, on an empty table. */
public interface SupportCodesContract {

    Draw DRAW = SampleGiveaways.open(new DrawId("draw_1"));
    Case ADA =
            new Case(
                    new DrawId("draw_1"),
                    Optional.of(new ConsumerId("cons_a")),
                    "FINGERPRINT_REQUIRED",
                    OPENS);
    Case NOBODY = new Case(new DrawId("draw_1"), Optional.empty(), "FINGERPRINT_REQUIRED", OPENS);

    SupportCodes codes();

    @Test
    default void aCodeFindsItsRefusalInItsOwnTenantOnly() {
        codes().remember(DRAW, "ADA", ADA);
        codes().remember(DRAW, "NOBODY", NOBODY);

        assertThat(codes().find(TENANT, "ADA")).contains(ADA);
        assertThat(codes().find(TENANT, "NOBODY")).contains(NOBODY);
        assertThat(codes().find(TENANT, "OTHER")).isEmpty();
        assertThat(codes().find(new Tenant(new OrganisationId("org_world"), Mode.LIVE), "ADA"))
                .isEmpty();
        assertThat(codes().find(new Tenant(new OrganisationId("org_2"), Mode.TEST), "ADA"))
                .isEmpty();
    }

    @Test
    default void aRepeatedCodeHasTheLastRefusal() {
        Case later =
                new Case(
                        new DrawId("draw_1"),
                        Optional.of(new ConsumerId("cons_a")),
                        "OTHER",
                        OPENS.plusSeconds(1));
        codes().remember(DRAW, "ADA", ADA);
        codes().remember(DRAW, "ADA", later);

        assertThat(codes().find(TENANT, "ADA")).contains(later);
    }

    @Test
    default void codesAreForgottenAmongAnyNumberThatWereNeverIssued() {
        codes().remember(DRAW, "ADA", ADA);
        codes().remember(DRAW, "ADA2", ADA);
        codes().remember(DRAW, "NOBODY", NOBODY);
        List<String> possible = new ArrayList<>(List.of("ADA"));
        IntStream.range(0, 220).forEach(number -> possible.add("NEVER" + number));
        possible.add("ADA2");

        codes().forget(new Tenant(new OrganisationId("org_2"), Mode.TEST), possible);
        assertThat(codes().find(TENANT, "ADA")).contains(ADA);
        for (int time = 0; time < 2; time++) {
            codes().forget(TENANT, possible);

            assertThat(codes().find(TENANT, "ADA")).isEmpty();
            assertThat(codes().find(TENANT, "ADA2")).isEmpty();
            assertThat(codes().find(TENANT, "NOBODY")).contains(NOBODY);
        }
    }
}

package fairdraw.domain.draws;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.Mode;
import fairdraw.domain.Tenant;
import fairdraw.domain.draws.Draws.Due;
import fairdraw.domain.ids.DrawId;
import fairdraw.domain.ids.OrganisationId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DueInTurnTest {

    private static final Instant NOON = Instant.parse("2026-07-01T12:00:00Z");

    @Test
    void whatOneOrganisationHasDueForLongDelaysAnotherByOne() {
        List<Due> due = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            due.add(due("org_noisy", i % 2 == 0 ? Mode.TEST : Mode.LIVE, i));
        }
        due.add(due("org_quiet", Mode.LIVE, 9_000));

        List<Due> first = DueInTurn.of(due, 1_000);

        assertThat(first).hasSize(1_000);
        assertThat(first.subList(0, 2))
                .extracting(each -> each.tenant().organisation().text())
                .containsExactly("org_noisy", "org_quiet");
        assertThat(first.getFirst().since()).isEqualTo(NOON);
    }

    @Test
    void eachOrganisationHasItsTurnsInTheOrderInWhichItsDrawsWereDue() {
        List<Due> due =
                List.of(
                        due("org_a", Mode.LIVE, 3),
                        due("org_b", Mode.LIVE, 2),
                        due("org_a", Mode.LIVE, 1),
                        due("org_b", Mode.TEST, 4));

        assertThat(DueInTurn.of(due, 10))
                .extracting(each -> each.drawId().text())
                .containsExactly("1", "2", "3", "4");
    }

    private static Due due(String organisation, Mode mode, int second) {
        return new Due(
                new Tenant(new OrganisationId(organisation), mode),
                new DrawId(Integer.toString(second)),
                NOON.plusSeconds(second));
    }
}

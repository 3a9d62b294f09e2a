package fairdraw.domain.access;

import static fairdraw.domain.access.keys.SampleKeys.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.about.Organiser;
import fairdraw.domain.access.ChangeOrganisation.Outcome;
import fairdraw.domain.ids.OrganisationId;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class ChangeOrganisationTest {

    private static final Organisation ACME =
            new Organisation(new OrganisationId("org_0123456789ABCDEFGHJKMNPQ01"), "Acme", NOON);
    private static final Optional<Organiser> FACE =
            Optional.of(new Organiser("Acme Ltd", Optional.empty()));

    private final InMemoryOrganisations organisations = new InMemoryOrganisations();
    private final ChangeOrganisation change = new ChangeOrganisation(organisations);

    @Test
    void aChangeIsStoredAtTheNextVersion() {
        organisations.add(ACME);

        assertThat(change.change(ACME.id().text(), acme -> acme.changed("Acme", FACE, true)))
                .isEqualTo(new Outcome.Changed(ACME.changed("Acme", FACE, true)));
        assertThat(organisations.find(ACME.id().text()).orElseThrow().version()).isEqualTo(2);
    }

    @Test
    void nobodyIsNotFound() {
        assertThat(change.change(ACME.id().text(), acme -> acme.changed("Acme", FACE, true)))
                .isEqualTo(new Outcome.NotFound());
    }

    @Test
    void aChangeThatAnotherOvertookKeepsTheOthers() {
        organisations.add(ACME);
        AtomicInteger calls = new AtomicInteger();

        change.change(
                ACME.id().text(),
                acme -> {
                    if (calls.incrementAndGet() == 1) {
                        organisations.replace(acme.changed("Renamed", acme.organiser(), true));
                    }
                    return acme.changed(acme.name(), FACE, acme.listed());
                });

        assertThat(organisations.find(ACME.id().text()))
                .contains(
                        ACME.changed("Renamed", Optional.empty(), true)
                                .changed("Renamed", FACE, true));
    }

    @Test
    void whoeverLosesEveryRaceMayRetry() {
        organisations.add(ACME);

        assertThat(
                        change.change(
                                ACME.id().text(),
                                acme -> {
                                    organisations.replace(
                                            acme.changed("other", acme.organiser(), true));
                                    return acme.changed("mine", acme.organiser(), true);
                                }))
                .isEqualTo(new Outcome.Busy());
    }
}

package fairdraw.domain.draws.rules;

import static fairdraw.domain.register.SampleEntries.NOW;
import static fairdraw.domain.register.SampleEntries.pending;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.Mode;
import fairdraw.domain.MovableClock;
import fairdraw.domain.Tenant;
import fairdraw.domain.draws.evidence.KnownHeads;
import fairdraw.domain.ids.OrganisationId;
import fairdraw.domain.register.FixedLogKeys;
import fairdraw.domain.register.Head;
import fairdraw.domain.register.InMemoryRegister;
import fairdraw.domain.register.OwnLogs;
import fairdraw.domain.register.RecentHeads;
import fairdraw.domain.register.SequenceEntries;
import fairdraw.fairness.register.RegisterPolicy;
import org.junit.jupiter.api.Test;

final class OwnRegistersTest {

    private final InMemoryRegister register = new InMemoryRegister();
    private final FixedLogKeys keys = new FixedLogKeys();
    private final MovableClock clock = new MovableClock(NOW);
    private final OwnLogs logs = new OwnLogs(register, keys, "fairdraw");

    private void append(Mode mode, long number) {
        register.put(pending(mode, number));
        new SequenceEntries(register, keys, logs, clock, _ -> {}).run(mode);
    }

    private RegisterPolicy policy(Mode mode) {
        return place(new Tenant(new OrganisationId("org_1"), mode)).policy();
    }

    private Registers.Place place(Tenant tenant) {
        return new OwnRegisters(
                        logs, register, asked -> asked == Mode.LIVE ? witnessed() : Witnessing.NONE)
                .place(tenant);
    }

    private static Witnessing witnessed() {
        RegisterPolicy sample = SampleRegisters.policy(Mode.LIVE, 0);
        return new Witnessing(
                sample.witnesses(), sample.quorum(), sample.stampers(), sample.stamps());
    }

    @Test
    void aDrawCountsFromThePresentSizeOfTheLogOfItsModeOn() {
        assertThat(policy(Mode.LIVE).from()).isZero();
        append(Mode.LIVE, 1);
        append(Mode.LIVE, 2);
        append(Mode.TEST, 3);

        assertThat(policy(Mode.LIVE).from()).isEqualTo(2);
        assertThat(policy(Mode.LIVE).log()).isEqualTo(logs.of(Mode.LIVE).key());
        assertThat(policy(Mode.TEST).from()).isEqualTo(1);
    }

    @Test
    void theNextNumberFollowsThoseOfTheOrganisationAndTheMode() {
        register.announce(new Tenant(new OrganisationId("org_1"), Mode.LIVE), 4);

        assertThat(place(new Tenant(new OrganisationId("org_1"), Mode.LIVE)).number()).isEqualTo(5);
        assertThat(place(new Tenant(new OrganisationId("org_1"), Mode.TEST)).number()).isEqualTo(1);
        assertThat(place(new Tenant(new OrganisationId("org_2"), Mode.LIVE)).number()).isEqualTo(1);
    }

    @Test
    void eachModeHasTheWitnessesThatTheDeploymentNamesForIt() {
        assertThat(policy(Mode.LIVE).quorum()).isEqualTo(2);
        assertThat(policy(Mode.LIVE).witnesses()).hasSize(3);
        assertThat(policy(Mode.TEST).witnesses()).isEmpty();
    }

    @Test
    void receiptsNameTheNewestHeadThatIsKnown() {
        KnownHeads heads = KnownHeads.of(new RecentHeads(register, clock, _ -> {}));
        append(Mode.TEST, 1);
        String log = logs.of(Mode.TEST).id();

        assertThat(heads.of(logs.of(Mode.TEST).key()).text())
                .isEqualTo(register.head(log).map(Head::checkpoint).orElseThrow().text());
        assertThat(heads.of(logs.of(Mode.LIVE).key()).size()).isZero();
    }
}

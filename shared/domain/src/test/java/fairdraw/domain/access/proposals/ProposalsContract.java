package fairdraw.domain.access.proposals;

import static fairdraw.domain.access.keys.SampleKeys.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.Mode;
import fairdraw.domain.Pages;
import fairdraw.domain.Tenant;
import fairdraw.domain.access.keys.Maker;
import fairdraw.domain.access.proposals.Proposal.State;
import fairdraw.domain.ids.KeyId;
import fairdraw.domain.ids.OperatorId;
import fairdraw.domain.ids.OrganisationId;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The behaviour of every implementation of {@link Proposals}, on an empty table in each test. */
public interface ProposalsContract {

    Tenant TENANT = new Tenant(new OrganisationId("org_a"), Mode.LIVE);
    Maker ANN = new Maker(new OperatorId("oper_ann"), new KeyId("keyofann"));
    Maker BOB = new Maker(new OperatorId("oper_bob"), new KeyId("keyofbob"));

    Proposals proposals();

    @Test
    default void aProposalIsFoundInItsTenantInEveryState() {
        var open = proposal("prop_a");
        var confirmed = open.in(new State.Confirmed(BOB, NOON.plusMillis(1)));
        var done = open.in(new State.Done(BOB, NOON.plusMillis(1), 409));
        assertThat(proposals().begin(open, NOON)).isTrue();
        assertThat(proposals().find(TENANT, "prop_a")).contains(open);

        assertThat(proposals().replace(open, confirmed)).isTrue();
        assertThat(proposals().find(TENANT, "prop_a")).contains(confirmed);
        assertThat(proposals().replace(confirmed, done)).isTrue();

        assertThat(proposals().find(TENANT, "prop_a")).contains(done);
        assertThat(proposals().find(TENANT, "prop_b")).isEmpty();
        assertThat(proposals().find(new Tenant(TENANT.organisation(), Mode.TEST), "prop_a"))
                .isEmpty();
    }

    @Test
    default void aProposalIsConfirmedOnce() {
        var open = proposal("prop_a");
        proposals().begin(open, NOON);
        proposals().replace(open, open.in(new State.Confirmed(BOB, NOON)));

        assertThat(proposals().replace(open, open.in(new State.Confirmed(ANN, NOON)))).isFalse();

        assertThat(proposals().find(TENANT, "prop_a"))
                .contains(open.in(new State.Confirmed(BOB, NOON)));
    }

    @Test
    default void anotherBeginsWhenTheFirstIsDoneOrPastItsTime() {
        var open = proposal("prop_a");
        proposals().begin(open, NOON);

        assertThat(proposals().begin(open, NOON.plusSeconds(59))).isFalse();
        assertThat(proposals().begin(open, NOON.plusSeconds(60))).isTrue();

        proposals().replace(open, open.in(new State.Confirmed(BOB, NOON)));
        assertThat(proposals().begin(open, NOON)).isFalse();
        proposals()
                .replace(
                        open.in(new State.Confirmed(BOB, NOON)),
                        open.in(new State.Done(BOB, NOON, 200)));
        assertThat(proposals().begin(open, NOON)).isTrue();
    }

    @Test
    default void aTenantsProposalsAreListed() {
        var all = List.of(proposal("prop_a"), proposal("prop_b"), proposal("prop_c"));
        all.forEach(each -> proposals().begin(each, NOON));

        for (int limit : List.of(1, 2, 5)) {
            assertThat(Pages.all(limit, wanted -> proposals().list(TENANT, wanted))).isEqualTo(all);
        }
        var other = new Tenant(new OrganisationId("org_b"), Mode.LIVE);
        assertThat(Pages.all(wanted -> proposals().list(other, wanted))).isEmpty();
    }

    @Test
    default void anOrganisationDemandsASecondPersonOnceItSaysSo() {
        var other = new OrganisationId("org_b");
        assertThat(proposals().isDemanded(TENANT.organisation())).isFalse();

        proposals().demand(TENANT.organisation(), true);
        assertThat(proposals().isDemanded(TENANT.organisation())).isTrue();
        assertThat(proposals().isDemanded(other)).isFalse();

        proposals().demand(TENANT.organisation(), false);
        assertThat(proposals().isDemanded(TENANT.organisation())).isFalse();
    }

    private static Proposal proposal(String id) {
        return new Proposal(
                id,
                TENANT,
                "CancelDraw",
                "/operator/v1",
                "{}",
                ANN,
                NOON,
                NOON.plus(Duration.ofMinutes(1)),
                new State.Open());
    }
}

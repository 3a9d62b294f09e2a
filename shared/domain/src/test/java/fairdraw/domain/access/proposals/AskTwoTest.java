package fairdraw.domain.access.proposals;

import static fairdraw.domain.access.keys.SampleKeys.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.Mode;
import fairdraw.domain.MovableClock;
import fairdraw.domain.Tenant;
import fairdraw.domain.access.keys.ApiKey;
import fairdraw.domain.access.keys.Credential;
import fairdraw.domain.access.keys.InMemoryApiKeys;
import fairdraw.domain.access.keys.Maker;
import fairdraw.domain.access.keys.Owner;
import fairdraw.domain.access.keys.SampleKeys;
import fairdraw.domain.access.proposals.AskTwo.Outcome;
import fairdraw.domain.access.proposals.AskTwo.Wish;
import fairdraw.domain.ids.KeyId;
import fairdraw.domain.ids.OperatorId;
import fairdraw.domain.ids.OrganisationId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

final class AskTwoTest {
    private static final Tenant TENANT = new Tenant(new OrganisationId("org_a"), Mode.LIVE);
    private static final Wish CANCEL = new Wish(TENANT, "CancelDraw", "draw_1 rain", "/", "{}");

    private final InMemoryApiKeys keys = new InMemoryApiKeys();
    private final MovableClock clock = new MovableClock(NOON);
    private final AskTwo askTwo = new AskTwo(new InMemoryProposals(), keys, clock);

    private final Credential root = first("root");
    private final Maker ann = maker(made("ann", root));
    private final Maker bob = maker(made("bob", root));

    private Credential first(String name) {
        return stored(SampleKeys.of(owner(name), id(name)));
    }

    private Credential made(String name, Credential maker) {
        return made(name, id(name), maker);
    }

    private Credential made(String name, KeyId id, Credential maker) {
        var key = SampleKeys.of(owner(name), id).key();
        return stored(
                SampleKeys.of(
                        new ApiKey(
                                key.id(),
                                key.owner(),
                                key.surface(),
                                key.kind(),
                                key.campaign(),
                                key.name(),
                                key.createdAt(),
                                Optional.of(maker(maker)),
                                key.revokedAt())));
    }

    private static Maker maker(Credential credential) {
        return new Maker(
                ((Owner.OfOperator) credential.key().owner()).operatorId(), credential.key().id());
    }

    private Credential stored(Credential credential) {
        keys.add(credential);
        return credential;
    }

    private static Owner owner(String name) {
        return new Owner.OfOperator(new OperatorId("oper_" + name));
    }

    private static KeyId id(String name) {
        return new KeyId((name + "00000000").substring(0, 8));
    }

    @Test
    void theFirstProposesAndTheSecondAgrees() {
        var proposed = proposed(askTwo.ask(CANCEL, ann));
        assertThat(proposed.proposedBy()).isEqualTo(ann);
        assertThat(proposed.goodUntil()).isEqualTo(NOON.plus(Duration.ofDays(3)));

        var agreed = askTwo.ask(CANCEL, bob);

        assertThat(agreed).isInstanceOf(Outcome.Agreed.class);
    }

    @Test
    void onePersonIsNotTwo() {
        askTwo.ask(CANCEL, ann);

        assertThat(askTwo.ask(CANCEL, ann)).isInstanceOf(Outcome.Proposed.class);
        var another = made("ann", id("annagain"), root);
        assertThat(askTwo.ask(CANCEL, maker(another))).isInstanceOf(Outcome.Proposed.class);
    }

    @Test
    void anotherRequestIsAnotherProposal() {
        askTwo.ask(CANCEL, ann);

        assertThat(askTwo.ask(new Wish(TENANT, "CancelDraw", "draw_2 rain", "/", "{}"), bob))
                .isInstanceOf(Outcome.Proposed.class);
        assertThat(askTwo.ask(new Wish(TENANT, "RevokeWin", "draw_1 rain", "/", "{}"), bob))
                .isInstanceOf(Outcome.Proposed.class);
        var test = new Tenant(TENANT.organisation(), Mode.TEST);
        assertThat(askTwo.ask(new Wish(test, "CancelDraw", "draw_1 rain", "/", "{}"), bob))
                .isInstanceOf(Outcome.Proposed.class);
    }

    @Test
    void nobodyIsTheSecondToAnAccountOfTheirOwnMakingNorItToThem() {
        var cy = made("cy", made("ann1", root));
        var puppet = made("puppet", cy);
        var dee = maker(puppet);

        askTwo.ask(CANCEL, dee);
        assertThat(askTwo.ask(CANCEL, maker(cy))).isEqualTo(new Outcome.Related());
        assertThat(askTwo.ask(CANCEL, maker(root))).isEqualTo(new Outcome.Related());
        assertThat(askTwo.ask(CANCEL, bob)).isInstanceOf(Outcome.Agreed.class);

        var other = new Wish(TENANT, "CancelDraw", "draw_9 snow", "/", "{}");
        askTwo.ask(other, maker(cy));
        assertThat(askTwo.ask(other, dee)).isEqualTo(new Outcome.Related());
    }

    @Test
    void aKeyMadeAnewManyTimesStillTellsItsMaker() {
        Credential key = made("eve", root);
        for (int i = 0; i < 40; i++) {
            key = made("eve", new KeyId("e%07d".formatted(i)), key);
        }
        askTwo.ask(CANCEL, maker(root));

        assertThat(askTwo.ask(CANCEL, maker(key))).isEqualTo(new Outcome.Related());
    }

    @Test
    void aProposalIsGoodForThreeDays() {
        askTwo.ask(CANCEL, ann);
        clock.forward(Duration.ofDays(3));

        assertThat(proposed(askTwo.ask(CANCEL, bob)).proposedBy()).isEqualTo(bob);
    }

    @Test
    void theSecondTakesUpWhatBrokeOffAndNobodyElseDoes() {
        askTwo.ask(CANCEL, ann);
        askTwo.ask(CANCEL, bob);

        assertThat(askTwo.ask(CANCEL, bob)).isInstanceOf(Outcome.Agreed.class);
        assertThat(askTwo.ask(CANCEL, ann)).isInstanceOf(Outcome.Proposed.class);
    }

    @Test
    void whatIsDoneIsProposedAnew() {
        askTwo.ask(CANCEL, ann);
        if (askTwo.ask(CANCEL, bob) instanceof Outcome.Agreed(var proposal)) {
            askTwo.done(proposal, 202);
        }

        assertThat(proposed(askTwo.ask(CANCEL, bob)).proposedBy()).isEqualTo(bob);
        assertThat(askTwo.ask(CANCEL, ann)).isInstanceOf(Outcome.Agreed.class);
    }

    @Test
    void ofManySecondsAtOnceOneAgrees() throws Exception {
        askTwo.ask(CANCEL, ann);
        List<Callable<Outcome>> seconds = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            var second = maker(made("s" + i, root));
            seconds.add(() -> askTwo.ask(CANCEL, second));
        }
        var outcomes = new ArrayList<Outcome>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (Future<Outcome> outcome : threads.invokeAll(seconds)) {
                outcomes.add(outcome.get());
            }
        }

        assertThat(outcomes).filteredOn(Outcome.Agreed.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(Outcome.Proposed.class::isInstance).hasSize(7);
    }

    private static Proposal proposed(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Proposed.class);
        return ((Outcome.Proposed) outcome).proposal();
    }
}

package fairdraw.domain.giveaways.erasure;

import static fairdraw.domain.giveaways.SampleGiveaways.TENANT;
import static fairdraw.domain.giveaways.SampleGiveaways.consumer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fairdraw.domain.NotNow;
import fairdraw.domain.consumers.Consumer;
import fairdraw.domain.consumers.Identity;
import fairdraw.domain.consumers.InMemoryIssuers;
import fairdraw.domain.consumers.Issuer;
import fairdraw.domain.consumers.erasure.NamedConsumers;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.erasure.ErasePerson;
import fairdraw.domain.draws.erasure.Held;
import fairdraw.domain.draws.evidence.SampleReceipts;
import fairdraw.domain.draws.results.Mark;
import fairdraw.domain.draws.results.Rank;
import fairdraw.domain.draws.sealing.CancelDraw;
import fairdraw.domain.draws.sealing.Holder;
import fairdraw.domain.giveaways.DrawStatus;
import fairdraw.domain.giveaways.EntrantReceipts;
import fairdraw.domain.giveaways.EntrantState;
import fairdraw.domain.giveaways.GiveawayWorld;
import fairdraw.domain.giveaways.Participation;
import fairdraw.domain.giveaways.Proof;
import fairdraw.domain.giveaways.RefuseDevice;
import fairdraw.domain.giveaways.RefuseDevice.Refusal;
import fairdraw.domain.giveaways.places.PlacesEvidence;
import fairdraw.domain.ids.ConsumerId;
import fairdraw.domain.ids.OperatorId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The erasure of an entrant from a giveaway of one place that others entered too. */
final class EraseEntrantTest {

    private static final int ENTRANTS = 5;
    private static final ErasePerson.Outcome NOBODY =
            new ErasePerson.Outcome(0, 0, List.of(), Optional.empty());
    private static final ErasePerson.Outcome ERASED =
            new ErasePerson.Outcome(1, 1, List.of(), Optional.empty());

    private final GiveawayWorld world = GiveawayWorld.with(12, 1, false);
    private final InMemoryRemoval removal = new InMemoryRemoval(world.participations);
    private final InMemoryIssuers issuers = new InMemoryIssuers();
    private final RefuseDevice refusals = new RefuseDevice(world.codes, world.keys, world.clock);
    private final EntrantReceipts receipts =
            new EntrantReceipts(world.participations, SampleReceipts.of(world.lists, world.keys));

    private ErasePerson eraser(EraseEntrant.Removal by) {
        return new ErasePerson(
                world.draws,
                removal,
                List.of(
                        new EraseEntrant(
                                by,
                                new EraseEntrant.Parts(
                                        world.participations,
                                        world.participations.marks,
                                        world.lists,
                                        world.results),
                                refusals,
                                new NamedConsumers(issuers, world.keys, world.clock),
                                world.keys)),
                world.clock);
    }

    private ErasePerson.Outcome erase(String name) {
        return eraser(removal).erase(TENANT, name, Optional.empty());
    }

    private static String name(int number) {
        return consumer(number).id().text();
    }

    private static ErasePerson.Outcome held(Draw draw, Optional<Instant> until, Held.Why why) {
        return new ErasePerson.Outcome(
                1, 0, List.of(new Held(draw.id(), until, why)), Optional.empty());
    }

    /** Ends the draw with the place claimed, and returns the winner. */
    private int ended() {
        world.entered(ENTRANTS).drawn();
        int winner = world.ranking(1).getFirst();
        world.claim(winner, Proof.NONE);
        world.runToTheEnd();
        assertThat(world.draw().progress()).isInstanceOf(Progress.Concluded.class);
        return winner;
    }

    private void forgetWins() {
        world.clock.set(world.clock.instant().plus(ErasePerson.WINS_KEPT));
    }

    private List<String> ranked() {
        return world.results.ranks(world.draw(), 0, ENTRANTS).stream().map(Rank::person).toList();
    }

    private List<Holder> holders() {
        return world.lists.holders(world.draw(), 0);
    }

    @Test
    void anEntrantStaysInADrawThatHasNotEnded() {
        world.entered(ENTRANTS);

        assertThat(erase(name(0))).isEqualTo(held(world.draw(), Optional.empty(), Held.Why.OPEN));
        world.drawn();
        assertThat(erase(name(0)))
                .isEqualTo(held(world.draw(), Optional.empty(), Held.Why.RUNNING));

        assertThat(world.part(0).isActive()).isTrue();
    }

    @Test
    void whoClaimedAPlaceStaysForAsLongAsWinsAreKept() {
        int winner = ended();
        Instant until =
                ((Progress.Decided) world.draw().progress())
                        .finalFrom()
                        .orElseThrow()
                        .plus(ErasePerson.WINS_KEPT);

        world.clock.set(until.minusMillis(1));
        assertThat(erase(name(winner)))
                .isEqualTo(held(world.draw(), Optional.of(until), Held.Why.WON));
        assertThat(world.state(winner).status()).isEqualTo(EntrantState.Status.COMPLETED);

        world.clock.set(until);
        assertThat(erase(name(winner))).isEqualTo(ERASED);
        assertThat(world.marksInOrder()).isEmpty();
    }

    @Test
    void whoLostAPlaceAgainIsErasedAtOnce() {
        world.entered(ENTRANTS).drawn();
        int winner = world.ranking(1).getFirst();
        world.runToTheEnd();
        assertThat(world.marksInOrder()).extracting(Mark::state).containsOnly(Mark.State.EXPIRED);

        assertThat(erase(name(winner))).isEqualTo(ERASED);

        assertThat(world.marksInOrder()).isEmpty();
    }

    @Test
    void nothingFindsAnErasedEntrantAndAnotherCallSaysTheSame() {
        int winner = ended();
        int loser = (winner + 1) % ENTRANTS;
        String person = world.person(loser);
        Participation part = world.part(loser);
        String code = refusals.code(world.draw(), part.consumerId(), Refusal.DEVICE_MISMATCH);

        for (int time = 0; time < 2; time++) {
            assertThat(erase(name(loser))).isEqualTo(ERASED);

            assertThat(world.participations.find(world.draw(), person)).isEmpty();
            assertThat(world.status(loser)).isInstanceOf(DrawStatus.Outcome.NotEntered.class);
            assertThat(receipts.named(world.draw(), part.name(part.records().getLast()))).isEmpty();
            assertThat(ranked()).doesNotContain(person).hasSize(ENTRANTS);
            assertThat(holders()).filteredOn(Holder::isErased).hasSize(1);
            assertThat(holders()).extracting(Holder::person).doesNotContain(person);
            assertThat(world.codes.find(TENANT, code)).isEmpty();
        }
        assertThat(world.state(winner).status()).isEqualTo(EntrantState.Status.COMPLETED);
    }

    @Test
    void everyRecordOfWhoLeftAndReturnedIsErased() {
        world.entered(ENTRANTS);
        world.leave(0);
        world.enter(0);
        world.leave(0);
        world.drawn();
        world.runToTheEnd();

        assertThat(erase(name(0))).isEqualTo(ERASED);

        assertThat(holders()).hasSize(ENTRANTS + 1).filteredOn(Holder::isErased).hasSize(2);
    }

    @Test
    void whoWasDeniedWithoutHavingEnteredIsErasedToo() {
        world.entered(2);
        world.deny(4, "ADMIN_ACTION");
        world.drawn();
        world.runToTheEnd();

        assertThat(erase(name(4))).isEqualTo(ERASED);

        assertThat(world.status(4)).isInstanceOf(DrawStatus.Outcome.NotEntered.class);
        assertThat(holders()).noneMatch(Holder::isErased);
    }

    @Test
    void anEntrantOfACancelledDrawIsErased() {
        world.entered(2);
        assertThat(world.cancelDraw.ask(TENANT, world.drawId(), "flood", new OperatorId("op")))
                .isInstanceOf(CancelDraw.Outcome.Asked.class);
        world.runToTheEnd();

        assertThat(erase(name(0))).isEqualTo(ERASED);

        assertThat(world.participations.find(world.draw(), world.person(0))).isEmpty();
        assertThat(world.participations.find(world.draw(), world.person(1))).isPresent();
    }

    @Test
    void anEntrantOfAnOwnIssuerIsFoundByTheirSubjectThere() {
        Issuer issuer =
                new Issuer(
                        TENANT,
                        "iss_1",
                        "https://shop.example",
                        "draws",
                        "https://shop.example/jwks",
                        1,
                        world.clock.instant());
        issuers.add(issuer);
        ConsumerId eve =
                new Identity(Identity.OWN_ISSUER, issuer.issuer(), "eve@example.com")
                        .consumerId(world.keys.pepper(1), TENANT);
        world.entered(2);
        world.enter(new Consumer(TENANT, eve, false, issuer.id()), GiveawayWorld.NO_DEVICE);
        world.drawn();
        world.runToTheEnd();
        forgetWins();

        assertThat(erase("eve")).isEqualTo(NOBODY);
        assertThat(erase("eve@example.com")).isEqualTo(ERASED);
        assertThat(holders()).filteredOn(Holder::isErased).hasSize(1);
    }

    /** Lets the erasure die before the entrant leaves their devices, and before they go. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void anErasureThatDiedHalfWayIsFinishedByTheNext(int removals) {
        int winner = ended();
        forgetWins();
        var dying = eraser(new DyingRemoval(removal, removals));

        assertThatThrownBy(() -> dying.erase(TENANT, name(winner), Optional.empty()))
                .isInstanceOf(NotNow.class);
        assertThat(erase(name(winner))).isEqualTo(ERASED);

        assertThat(world.participations.find(world.draw(), world.person(winner))).isEmpty();
        assertThat(world.marksInOrder()).isEmpty();
        assertThat(ranked()).doesNotContain(world.person(winner));
        assertThat(holders()).filteredOn(Holder::isErased).hasSize(1);
    }

    @Test
    void whatIsPublishedAndEverybodyElsesReceiptsStayAsTheyWere() {
        int winner = ended();
        byte[] leaves = world.lists.chunk(world.draw(), 0).orElseThrow().bytes();
        List<Object> proofs = proofs(winner);
        Map<String, ?> places = places();

        forgetWins();
        erase(name(winner));

        assertThat(world.lists.chunk(world.draw(), 0).orElseThrow().bytes()).isEqualTo(leaves);
        assertThat(places()).isEqualTo(places);
        assertThat(proofs(winner)).isEqualTo(proofs).hasSize(ENTRANTS - 1);
    }

    private Map<String, ?> places() {
        return new PlacesEvidence(world.results).of(world.draw(), world.results.find(world.draw()));
    }

    private List<Object> proofs(int without) {
        return IntStream.range(0, ENTRANTS)
                .filter(number -> number != without)
                .mapToObj(world::part)
                .map(part ->
                        receipts.named(world.draw(), part.name(part.records().getLast()))
                                .orElseThrow())
                .<Object>map(receipt -> Optional.ofNullable(receipt.get("proof")).orElseThrow())
                .toList();
    }

    @Test
    void somebodyWhoNeverEnteredIsInNoDraw() {
        ended();

        assertThat(erase("cons_99")).isEqualTo(NOBODY);
    }
}

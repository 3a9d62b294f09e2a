package fairdraw.aws.register;

import static fairdraw.domain.giveaways.SampleGiveaways.TENANT;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.aws.dynamodb.SharedStore;
import fairdraw.aws.giveaways.EntrantEraser;
import fairdraw.aws.giveaways.EntrantWorld;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Person;
import fairdraw.domain.draws.erasure.ErasePerson;
import fairdraw.domain.draws.evidence.IssueReceipt;
import fairdraw.domain.draws.evidence.PublishEvidence;
import fairdraw.domain.draws.evidence.SignReceipt;
import fairdraw.domain.giveaways.EnterDraw;
import fairdraw.domain.giveaways.EntrantReceipts;
import fairdraw.domain.giveaways.Participation;
import fairdraw.domain.giveaways.SampleGiveaways;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A giveaway that is planned into a register, drawn, and shown to the verifier. */
final class VerifiedGiveawayTest {

    private static final int ENTRANTS = 12;

    private final StandingRegister standing = new StandingRegister();
    private final EntrantWorld world =
            new EntrantWorld(SharedStore.client(), 23, standing.registers());

    @AfterEach
    void drops() {
        standing.close();
        world.close();
    }

    @Test
    void itsEvidenceHoldsAndRestsOnNothingButThatNoWitnessIsNamed() {
        world.with(2, OptionalInt.of(50), false);
        world.entered(ENTRANTS);
        world.leave(3);
        assertThat(world.enter(3)).isInstanceOf(EnterDraw.Outcome.Stands.class);
        world.leave(4);
        world.deny(5, "a second account");

        Draw draw = claimed();
        takeEntries();

        ServedDraw served = served(draw);
        for (int number : List.of(0, 3, 4, 11)) {
            served.with("GetReceipt", receipt(draw, number));
        }
        served.holdsButForWitnesses();
    }

    /** Everybody's receipt holds, one that the erased entrant has kept too. */
    @Test
    void itHoldsAfterAWinnerAndALoserWereErased() {
        world.with(2, OptionalInt.empty(), false);
        world.entered(ENTRANTS);
        Draw draw = claimed();
        takeEntries();
        List<Integer> erased = List.of(world.ranking(1).getFirst(), world.ranking(5).getLast());
        List<Map<String, @Nullable Object>> receipts = new ArrayList<>();
        for (int number = 0; number < ENTRANTS; number++) {
            receipts.add(receipt(draw, number));
        }
        world.clock.forward(ErasePerson.WINS_KEPT);
        var eraser = new EntrantEraser(world, SharedStore.client());

        for (int number : erased) {
            assertThat(eraser.erase(number).erased()).isOne();
        }

        ServedDraw served = served(draw);
        for (int number = 0; number < ENTRANTS; number++) {
            served.with("GetReceipt", receipts.get(number));
            if (!erased.contains(number)) {
                assertThat(receipt(draw, number)).isEqualTo(receipts.get(number));
            }
        }
        served.holdsButForWitnesses();
    }

    private Map<String, @Nullable Object> receipt(Draw draw, int number) {
        SignReceipt sign = new SignReceipt(world.keys, log -> standing.head(TENANT.mode()));
        var receipts =
                new EntrantReceipts(world.participations, new IssueReceipt(world.lists, sign));
        String consumer = SampleGiveaways.consumer(number).id().text();
        Participation part =
                world.participations
                        .find(draw, Person.of(world.keys.pepper(1), TENANT, consumer).key())
                        .orElseThrow();
        return receipts.named(draw, part.name(part.records().getLast())).orElseThrow();
    }

    /** One of nobody is drawn like every other. */
    @Test
    void aGiveawayWithoutAnEntrantHolds() {
        world.with(2, OptionalInt.empty(), true);

        Draw draw = claimed();
        assertItHolds(draw);
    }

    @Test
    void placesThatAreLostAreShownAndTheRestIsTheOperatorsWord() {
        world.with(2, OptionalInt.empty(), true);
        world.entered(ENTRANTS);
        world.clock.set(SampleGiveaways.CLOSES);
        world.advanceDraw.advance(world.drawId());
        world.leave(1);
        world.deny(2, "FRAUD_DETECTED");

        Draw draw = world.runToTheEnd();
        takeEntries();

        assertThat(served(draw).findings())
                .contains("BUT self-declared only: neither witnesses nor stamps are demanded")
                .noneMatch(finding -> finding.startsWith("FAIL"))
                .noneMatch(finding -> finding.startsWith("WAIT"));
    }

    /** Returns a draw all of whose winners have claimed their places. */
    private Draw claimed() {
        world.drawn();
        if (!world.marksInOrder().isEmpty()) {
            world.ranking(2).forEach(winner -> world.claim(winner, Optional.empty()));
        }
        return world.runToTheEnd();
    }

    private void assertItHolds(Draw draw) {
        takeEntries();

        served(draw).holdsButForWitnesses();
    }

    /** Gives those entries their places that the draw's transactions have made. */
    private void takeEntries() {
        standing.take(TENANT.mode(), world.register);
        standing.sequence(TENANT.mode());
    }

    private ServedDraw served(Draw draw) {
        return new ServedDraw(
                draw,
                new PublishEvidence(
                        world.draws,
                        world.lists,
                        world.results,
                        _ -> world.kind.evidence(),
                        standing.register(),
                        standing.heads()),
                standing);
    }
}

package fairdraw.domain.giveaways;

import static fairdraw.domain.giveaways.SampleGiveaways.CLOSES;
import static fairdraw.domain.giveaways.SampleGiveaways.LEAD;
import static fairdraw.domain.giveaways.SampleGiveaways.TENANT;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.results.FixResult;
import fairdraw.domain.draws.results.Forfeit;
import fairdraw.domain.draws.results.Mark;
import fairdraw.domain.draws.results.Marks;
import fairdraw.domain.draws.results.Rank;
import fairdraw.domain.draws.results.RankLeaves;
import fairdraw.domain.draws.sealing.CancelDraw;
import fairdraw.domain.giveaways.places.AwardPlaces;
import fairdraw.domain.ids.OperatorId;
import fairdraw.domain.register.Draft;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The entries of the register that the life of a giveaway makes true, among them who lost a place
 * or the chance of one.
 */
final class GiveawayInRegisterTest {

    private static final Pattern KIND = Pattern.compile("\"t\":\"(\\w+)\"");
    private static final Pattern LEAF = Pattern.compile("\"leaf\":\"(\\w+)\"");
    private static final String FRAUD = "FRAUD_DETECTED";

    private final GiveawayWorld world = new GiveawayWorld(11);

    private void open(int people, boolean passOn) {
        world.opened(SampleGiveaways.form(1, OptionalInt.empty(), passOn)).entered(people);
    }

    private List<Draft> entries() {
        return world.draws.register.pendingOf(TENANT.mode(), world.draw().id());
    }

    private List<String> kinds() {
        return found(KIND);
    }

    private List<String> found(Pattern member) {
        return entries().stream()
                .flatMap(entry -> member.matcher(entry.body()).results())
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    private String freed() {
        return entries().get(kinds().indexOf("freed")).body();
    }

    private Mark only() {
        return world.marksInOrder().stream()
                .filter(mark -> mark.state() == Mark.State.WON)
                .reduce((_, _) -> {
                    throw new IllegalStateException("two hold the only place");
                })
                .orElseThrow();
    }

    @Test
    void aGiveawayShowsItsAnnouncementItsListItsResultAndItsEnd() {
        open(3, false);
        assertThat(kinds()).containsExactly("draw");
        world.drawn();
        assertThat(kinds()).containsExactly("draw", "seal", "drawn");

        world.claim(world.ranking(1).getFirst(), Proof.NONE);
        Draw ended = world.runToTheEnd();

        assertThat(ended.progress()).isInstanceOf(Progress.Concluded.class);
        assertThat(kinds()).containsExactly("draw", "seal", "drawn", "end");
        assertThat(entries())
                .allSatisfy(entry ->
                        assertThat(entry.body())
                                .contains(ended.registered().orElseThrow().rulesHash()));
    }

    @Test
    void theSealShowsTheRootThatTheResultFollowsFrom() {
        open(3, false);
        Draw drawn = world.drawn();
        String root = world.lists.manifest(drawn).orElseThrow().root();

        assertThat(entries().get(1).body()).contains("\"root\":\"" + root + "\"");
    }

    @Test
    void aCancellationShowsOnceHoweverOftenItIsAsked() {
        open(3, false);
        OperatorId by = new OperatorId("op");
        for (int asked = 0; asked < 2; asked++) {
            assertThat(world.cancelDraw.ask(TENANT, world.draw().id(), "flood", by))
                    .isInstanceOf(CancelDraw.Outcome.Asked.class);
        }

        Draw cancelled = world.runToTheEnd();

        assertThat(cancelled.progress()).isInstanceOf(Progress.Cancelled.class);
        assertThat(kinds()).containsExactly("draw", "cancel");
        assertThat(entries().getLast().body()).contains("\"by\":\"operator:op\"");
    }

    @Test
    void whoIsDeniedOnceThereIsAListIsShownAtOnceWithTheKeyThatDidIt() {
        open(3, false);
        world.advanceAt(CLOSES);
        assertThat(kinds()).containsExactly("draw", "seal");

        world.deny(1, FRAUD);
        world.deny(1, FRAUD);

        assertThat(kinds()).containsExactly("draw", "seal", "freed");
        assertThat(freed()).contains("\"by\":\"key:server\"", "\"event\":\"DENIED\"", FRAUD);
        world.drawn();
        assertThat(kinds()).containsExactly("draw", "seal", "freed", "drawn");
        assertThat(only().rank().person()).isNotEqualTo(world.person(1));
    }

    @Test
    void whoIsDeniedBeforeTheListIsSealedIsShownOnceTheirRankIsPassedOver() {
        open(1, false);
        Draw open = world.draw();
        world.clock.set(CLOSES);
        world.draws.gates.shut(open);
        world.draws.replace(open.to(new Progress.Closed(CLOSES, 0, false), CLOSES, CLOSES));
        world.deny(0, FRAUD);
        assertThat(kinds()).containsExactly("draw");

        world.drawn();

        assertThat(kinds()).containsExactly("draw", "seal", "freed", "drawn", "end");
        assertThat(freed()).contains("\"by\":\"key:server\"", "DENIED");
        assertThat(found(LEAF)).containsExactly(world.marksInOrder().getFirst().rank().leaf());
    }

    @Test
    void whoLeftAfterTheCloseIsShownOnlyWhereTheirRankIsPassedOver() {
        open(3, false);
        world.advanceAt(CLOSES);
        world.leave(0);
        world.leave(1);
        assertThat(kinds()).containsExactly("draw", "seal");

        world.drawn();

        List<String> passedOver =
                world.marksInOrder().stream()
                        .filter(mark -> mark.state() == Mark.State.LEFT)
                        .map(mark -> mark.rank().leaf())
                        .toList();
        assertThat(found(LEAF)).containsExactlyInAnyOrderElementsOf(passedOver);
        assertThat(kinds().getLast()).isEqualTo("drawn");
        assertThat(only().rank().person()).isEqualTo(world.person(2));
    }

    @Test
    void eachUnclaimedPlaceIsShownOnceAndBeforeTheEnd() {
        open(3, true);
        world.drawn();

        world.runToTheEnd();

        assertThat(kinds())
                .containsExactly("draw", "seal", "drawn", "freed", "freed", "freed", "end");
        assertThat(found(LEAF))
                .containsExactlyElementsOf(
                        world.marksInOrder().stream().map(mark -> mark.rank().leaf()).toList());
        assertThat(freed()).contains("\"by\":\"rule\"", "\"event\":\"EXPIRED\"");
    }

    @Test
    void anUnclaimedPlaceThatIsNotPassedOnIsShownToo() {
        open(3, false);
        world.drawn();

        world.runToTheEnd();

        assertThat(kinds()).containsExactly("draw", "seal", "drawn", "freed", "end");
    }

    @Test
    void aWinnerWhoIsDeniedIsShownOnceAndTheirPlaceGoesOn() {
        open(3, true);
        world.drawn();
        int winner = world.ranking(1).getFirst();

        world.deny(winner, FRAUD);
        world.advanceAt(world.clock.instant().plusSeconds(1));

        assertThat(kinds()).containsExactly("draw", "seal", "drawn", "freed");
        assertThat(freed()).contains("DENIED");
        assertThat(only().rank().rank()).isEqualTo(1);
    }

    /** Readers give the place to the next rank, since the denial lies before the result. */
    @Test
    void whoIsDeniedWhilePlacesAreGivenHoldsNone() {
        open(3, false);
        world.advanceAt(CLOSES);
        world.clock.set(CLOSES.plusSeconds(LEAD + 3));
        var award =
                new AwardPlaces(
                        world.draws,
                        new FixResult(world.results, world.beacons, world.draws.register),
                        new RankLeaves(world.lists, world.results),
                        new Denying(world.participations.marks),
                        world.triggers,
                        world.clock);

        assertThat(award.take(world.draw())).isEmpty();
        assertThat(award.take(world.draw())).isPresent();

        assertThat(kinds()).containsExactly("draw", "seal", "freed", "drawn");
        assertThat(only().rank().rank()).isEqualTo(1);
        assertThat(found(LEAF)).containsExactly(world.marksInOrder().getFirst().rank().leaf());
    }

    /** Marks in which the first winner is denied right after they got their place. */
    private final class Denying implements Marks {
        private final Marks marks;

        private Denying(Marks marks) {
            this.marks = marks;
        }

        @Override
        public List<Mark> award(Draw draw, List<Rank> ranks) {
            return marks.award(draw, ranks);
        }

        @Override
        public Map<String, Forfeit> forfeits(Draw draw, Collection<Mark> some) {
            Map<String, Forfeit> before = marks.forfeits(draw, some);
            world.deny(world.ranking(1).getFirst(), FRAUD);
            return before;
        }

        @Override
        public List<Mark> all(Draw draw) {
            return marks.all(draw);
        }

        @Override
        public Optional<Mark> find(Draw draw, String person) {
            return marks.find(draw, person);
        }

        @Override
        public boolean free(Draw draw, Mark freed) {
            return marks.free(draw, freed);
        }

        @Override
        public Passing pass(Draw next, Mark from, Mark to) {
            return marks.pass(next, from, to);
        }

        @Override
        public boolean passOver(Draw next, Rank over, Forfeit forfeit) {
            return marks.passOver(next, over, forfeit);
        }
    }
}

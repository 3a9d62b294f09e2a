package fairdraw.domain.giveaways.places;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.Mode;
import fairdraw.domain.Tenant;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.Spread;
import fairdraw.domain.draws.evidence.EvidenceRoom;
import fairdraw.domain.draws.results.Forfeit;
import fairdraw.domain.draws.results.InMemoryResults;
import fairdraw.domain.draws.results.Mark;
import fairdraw.domain.draws.results.Marks;
import fairdraw.domain.draws.results.Rank;
import fairdraw.domain.draws.rules.BeaconRule;
import fairdraw.domain.draws.rules.DrawTimes;
import fairdraw.domain.draws.rules.Rules;
import fairdraw.domain.giveaways.EntrantRules;
import fairdraw.domain.giveaways.GiveawayOccasion;
import fairdraw.domain.ids.DrawId;
import fairdraw.domain.ids.OrganisationId;
import fairdraw.fairness.beacon.BeaconChain;
import fairdraw.fairness.encoding.CanonicalJson;
import fairdraw.fairness.extraction.LuckyNumber;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The longest lists of evidence, measured as they stand in the function's answer. */
final class PlacesEvidenceTest {

    /** The bytes that Lambda passes on of an answer, less those around the lists. */
    private static final int ANSWER = 6_291_556 - 300_000;

    private static final Instant AT = Instant.parse("2026-07-01T12:10:10.001Z");

    /** The most winners that a draw may have together with their alternates. */
    private static final int RANKS = 20_000;

    /** Includes every place of the largest draw, passed on again and again. */
    @ParameterizedTest
    @ValueSource(ints = {10_000, RANKS, 60_000})
    void claimsFitAnAnswerBesideAllWinnersAndPagesLeaveNoneOut(int claimed) {
        PlacesEvidence places =
                new PlacesEvidence(
                        new InMemoryResults(),
                        new KeptMarks(
                                IntStream.range(0, claimed)
                                        .mapToObj(rank ->
                                                Mark.passedOver(
                                                        rank(rank),
                                                        new Forfeit(
                                                                Mark.State.COMPLETED,
                                                                "ORDER_LIMIT_EXCEEDED",
                                                                AT)))
                                        .toList()));
        Draw draw = draw();
        List<String> listed = new ArrayList<>();
        Optional<Integer> after = Optional.empty();
        do {
            EvidenceRoom room = new EvidenceRoom();
            List<Map<String, Object>> winners = room.whole(winners());
            PlacesEvidence.Claims page = places.claims(draw, after, room);

            assertThat(page.shown()).isNotEmpty();
            assertThat(size(winners) + size(page.shown())).isLessThan(ANSWER);
            page.shown().forEach(claim -> listed.add(String.valueOf(claim.get("rank"))));
            after = page.next();
        } while (after.isPresent());

        assertThat(listed)
                .isEqualTo(IntStream.range(0, claimed).mapToObj(Integer::toString).toList());
    }

    /** Numbers of a campaign come without claims or prizes. */
    @Test
    void allWinnersOfTheLargestCampaignFitAnAnswer() {
        List<Map<String, Object>> winners = winners();
        for (int i = 0; i < RANKS; i++) {
            winners.get(i).put("number", LuckyNumber.ofIndex(i).tree());
        }

        assertThat(size(winners)).isLessThan(ANSWER);
    }

    private static List<Map<String, Object>> winners() {
        return IntStream.range(0, RANKS)
                .mapToObj(rank -> {
                    Map<String, Object> winner = new LinkedHashMap<>();
                    winner.put("rank", rank);
                    winner.put("leaf", rank(rank).leaf());
                    winner.put("score", "f".repeat(64));
                    return winner;
                })
                .toList();
    }

    /** Returns the bytes of the body as a string within the function's JSON. */
    private static int size(List<? extends Map<String, ?>> documents) {
        return CanonicalJson.string(CanonicalJson.string(documents))
                .getBytes(StandardCharsets.UTF_8)
                .length;
    }

    private static Draw draw() {
        Rules rules =
                new EntrantRules(
                        new DrawId("draw_1"),
                        Mode.TEST,
                        new DrawTimes(AT.minusSeconds(600), AT.minusSeconds(10), AT),
                        new BeaconRule(BeaconChain.QUICKNET, 10, 1_000),
                        OptionalInt.empty(),
                        RANKS / 2,
                        EntrantRules.alternatesFor(RANKS / 2),
                        60,
                        true,
                        OptionalInt.empty());
        return new Draw(
                new Tenant(new OrganisationId("org_1"), Mode.TEST),
                new DrawId("draw_1"),
                new GiveawayOccasion(
                        Optional.empty(),
                        "sequence_1",
                        "UTC",
                        true,
                        true,
                        "seed",
                        false,
                        Optional.empty()),
                rules,
                rules.hash(),
                new Spread(2, 2),
                1,
                new Progress.Open(),
                2,
                AT,
                0,
                Optional.empty(),
                AT,
                AT);
    }

    private static Rank rank(int rank) {
        return new Rank(rank, String.format("%064x", rank), "f".repeat(32), 1);
    }

    /** A fixed list of marks. */
    private record KeptMarks(List<Mark> marks) implements Marks {

        @Override
        public List<Mark> all(Draw draw) {
            return marks;
        }

        @Override
        public Optional<Mark> find(Draw draw, String person) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Mark> award(Draw draw, List<Rank> ranks) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Map<String, Forfeit> forfeits(Draw draw, Collection<Mark> some) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean free(Draw draw, Mark freed) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Passing pass(Draw next, Mark from, Mark to) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean passOver(Draw next, Rank over, Forfeit forfeit) {
            throw new UnsupportedOperationException();
        }
    }
}

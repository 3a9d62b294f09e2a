package fairdraw.fairness.entries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fairdraw.fairness.Vectors;
import fairdraw.fairness.encoding.CanonicalJson;
import fairdraw.fairness.encoding.Members;
import fairdraw.fairness.encoding.Sha256;
import fairdraw.fairness.encoding.Utf8;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** The exact bytes of each kind of entry, against the worked vectors. */
final class EntryVectorsTest {
    private static final OfDraw DRAW = new OfDraw(Vectors.DRAW, Vectors.text("1 rulesHash"));
    private static final OfDraw OTHER = new OfDraw("draw_OTHER", Sha256.hex("other"));

    private static void isVector(RegisterEntry entry, int index) {
        assertThat(CanonicalJson.string(entry.document()))
                .isEqualTo(Vectors.text("2 entry " + index));
        assertThat(entry.leaf()).isEqualTo(Vectors.bytes("2 entry " + index + " leaf"));
    }

    @Test
    void everyKindIsWrittenAsTheVectorsHaveIt() {
        isVector(
                new Announced(
                        OTHER,
                        "org_a",
                        1,
                        Instant.parse("2023-09-01T00:00:00Z"),
                        Instant.parse("2023-09-20T00:00:00Z"),
                        Optional.empty()),
                0);
        isVector(new PoolMoved("lot_1", 1, 100_000, 100_000, PoolMoved.Purpose.FUND, "fund_1"), 1);
        isVector(
                new Announced(
                        DRAW,
                        "org_a",
                        2,
                        Instant.parse("2023-09-14T11:00:00Z"),
                        Instant.parse("2023-09-15T11:00:03Z"),
                        Optional.of("lot_1")),
                2);
        isVector(
                new Freed(OTHER, Sha256.hex("leaf"), Freed.Event.LEFT, "entrant", Optional.empty()),
                3);
        isVector(new PoolMoved("lot_1", 2, -100_000, 0, PoolMoved.Purpose.CLOSE, Vectors.DRAW), 4);
        isVector(
                new Sealed(
                        DRAW,
                        Vectors.text("1 root"),
                        4,
                        1,
                        OptionalLong.of(6),
                        Optional.of(new Sealed.Pool(2, 100_000, 100_397)),
                        List.of(),
                        OptionalLong.empty()),
                5);
        isVector(new Cancelled(OTHER, Cancelled.Why.ASKED, "prize withdrawn", "operator:op_1"), 6);
        String signature = Members.of(CanonicalJson.parse(Vectors.entry(7))).text("signature");
        isVector(
                new Drawn(DRAW, new Drawn.Outcome.Signature(657_413, signature), Optional.empty()),
                7);
        isVector(
                new PoolMoved("lot_1", 3, 37_650, 37_650, PoolMoved.Purpose.SETTLE, Vectors.DRAW),
                8);
        isVector(new Ended(DRAW), 9);
    }

    @Test
    void contestsAndDeadChainsHaveTheirMembers() {
        Deciding.Contest contest = new Deciding.Contest("6001", LocalDate.of(2024, 1, 6));
        assertThat(
                        new Postponed(OTHER, contest, Postponed.Why.NOT_HELD, Optional.empty())
                                .document())
                .containsEntry("contest", "6001")
                .containsEntry("date", "2024-01-06")
                .containsEntry("why", "NOT_HELD")
                .doesNotContainKey("chain");
        assertThat(
                        new Postponed(
                                        OTHER,
                                        new Deciding.Round(7),
                                        Postponed.Why.BEACON_DEAD,
                                        Optional.of(Sha256.hex("chain")))
                                .document())
                .containsEntry("round", 7L)
                .containsKey("chain");
        List<String> prizes = List.of("00003", "00002", "00000", "00001", "00007");
        assertThat(
                        new Drawn(
                                        OTHER,
                                        new Drawn.Outcome.Prizes(
                                                contest, prizes, List.of("op_1", "op_2")),
                                        Optional.of(
                                                new Drawn.Numbers(
                                                        Sha256.hex("secret"), "00".repeat(48))))
                                .document())
                .containsEntry("prizes", prizes)
                .containsEntry("by", List.of("op_1", "op_2"))
                .containsKeys("contest", "date", "secret", "opened");
    }

    @Test
    void anEntryOfMoreThanAKibibyteIsRefused() {
        Cancelled longest =
                new Cancelled(OTHER, Cancelled.Why.ASKED, "a".repeat(1024), "operator:op_1");
        assertThatThrownBy(longest::bytes).isInstanceOf(IllegalArgumentException.class);
        assertThat(new Cancelled(OTHER, Cancelled.Why.ASKED, "a".repeat(700), "rule").bytes())
                .hasSizeLessThan(RegisterEntry.MOST_BYTES)
                .startsWith(Utf8.bytes("{\"by\":"));
    }
}

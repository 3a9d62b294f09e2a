package fairdraw.verifier.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fairdraw.verifier.draws.DrawRules;
import fairdraw.verifier.draws.Listed;
import fairdraw.verifier.draws.PackedList;
import fairdraw.verifier.draws.RecordedRules;
import fairdraw.verifier.reading.Bundle;
import fairdraw.verifier.reading.Bytes;
import fairdraw.verifier.reading.Hashes;
import fairdraw.verifier.reading.Json;
import fairdraw.verifier.reading.Members;
import fairdraw.verifier.reading.Refuted;
import fairdraw.verifier.reading.Written;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Published lists against their seals and the rules. */
final class SealedListTest {

    private static final int PAGE = SealedList.PAGE * Listed.SIZE;

    private static DrawRules rules(String name) throws Refuted {
        return RecordedRules.of(name).read();
    }

    /** Returns a record of a person; what else is in it differs by the number. */
    private static byte[] record(int person, int number, int lines, int status) {
        return ByteBuffer.allocate(Listed.SIZE)
                .put(Hashes.sha256(Hashes.u32(person)).array())
                .putInt(number)
                .putShort((short) lines)
                .put(Hashes.sha256(Hashes.u32(number)).array())
                .put((byte) status)
                .array();
    }

    private static byte[] sorted(DrawRules rules, Stream<byte[]> records) {
        byte[] prefix = Listed.prefix(rules.draw());
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        records.sorted(Comparator.comparing(one -> Hashes.sha256(new byte[1], prefix, one)))
                .forEach(all::writeBytes);
        return all.toByteArray();
    }

    private static byte[] people(DrawRules rules, int count) {
        return sorted(
                rules, Stream.iterate(0, n -> n + 1).limit(count).map(n -> record(n, n, 0, 0)));
    }

    private static Bundle pages(DrawRules rules, byte[] records) {
        int pages = Math.max(1, (records.length + PAGE - 1) / PAGE);
        SortedMap<String, Json> answers = new TreeMap<>();
        for (int page = 1; page <= pages; page++) {
            byte[] part =
                    Arrays.copyOfRange(
                            records, (page - 1) * PAGE, Math.min(page * PAGE, records.length));
            answers.put(
                    "/v1/draws/" + rules.draw() + "/evidence/leaves?page=" + page,
                    Written.object(
                            "draw",
                            rules.draw(),
                            "page",
                            page,
                            "pages",
                            pages,
                            "leaves",
                            Base64.getEncoder().encodeToString(part)));
        }
        return Bundle.of(answers);
    }

    private static PackedList list(DrawRules rules, Stream<byte[]> records) throws Refuted {
        return PackedList.of(rules.draw(), sorted(rules, records));
    }

    private static SealedList sealed(DrawRules rules, Bytes root, int leaves, int left) {
        Json.Obj seal = Written.object("root", root.hex(), "leaves", leaves, "left", left);
        return new SealedList(rules, new Members("seal", seal));
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 1", "2, 1", "4096, 1", "4097, 2", "9000, 3"})
    void aListOfAnySizeIsReadToItsEnd(int people, int pages) throws Refuted {
        DrawRules rules = rules("honest draw");
        byte[] records = people(rules, people);
        Bytes root = PackedList.of(rules.draw(), records).root();
        SealedList sealed = sealed(rules, root, people, 0);
        assertThat(sealed.read(pages(rules, records), pages)).hasSize(people);
        assertThatThrownBy(() -> sealed.read(pages(rules, records), pages + 1))
                .isInstanceOf(Refuted.class)
                .hasMessageContaining("are not on");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4095, 4096, 4998})
    void aListWithoutALeafThatWasSealedIsRefused(int place) throws Refuted {
        DrawRules rules = rules("honest draw");
        byte[] records = people(rules, 5000);
        Bytes root = PackedList.of(rules.draw(), records).root();
        byte[] others = new byte[records.length - Listed.SIZE];
        int at = place * Listed.SIZE;
        System.arraycopy(records, 0, others, 0, at);
        System.arraycopy(records, at + Listed.SIZE, others, at, others.length - at);
        assertThatThrownBy(() -> sealed(rules, root, 5000, 0).read(pages(rules, others), 2))
                .isInstanceOf(Refuted.class)
                .hasMessageContaining("has not");
        assertThatThrownBy(() -> sealed(rules, root, 4999, 0).read(pages(rules, others), 2))
                .isInstanceOf(Refuted.class)
                .hasMessageContaining("root");
    }

    @Test
    void theSealCountsThoseThatDoNotTakePart() throws Refuted {
        DrawRules rules = rules("honest draw");
        PackedList list =
                list(rules, Stream.of(record(1, 1, 0, 0), record(2, 1, 0, 1), record(3, 1, 0, 2)));
        sealed(rules, list.root(), 3, 2).demandCounts(list);
        for (int other : new int[] {1, 3}) {
            assertThatThrownBy(() -> sealed(rules, list.root(), 3, other).demandCounts(list))
                    .isInstanceOf(Refuted.class);
        }
    }

    @Test
    void aPersonHasAsManyTicketsAsTheRulesAllowDeniedOnesToo() throws Refuted {
        DrawRules rules = RecordedRules.of("honest lottery").with("maxPerSubject", 3).read();
        for (int tickets : new int[] {3, 4}) {
            PackedList list =
                    list(
                            rules,
                            Stream.iterate(0, n -> n + 1)
                                    .limit(tickets)
                                    .map(n -> record(7, n, 1, n == 0 ? 2 : 0)));
            assertThat(allows(rules, list)).isEqualTo(tickets == 3);
        }
    }

    @Test
    void aParticipantHoldsAsManyNumbersAsTheRulesAllowLeftOnesNotCounted() throws Refuted {
        DrawRules rules =
                RecordedRules.of("honest campaign")
                        .with("luckyNumbers/maxPerParticipant", 2)
                        .read();
        for (int status : new int[] {0, 1}) {
            PackedList list =
                    list(
                            rules,
                            Stream.of(
                                    record(7, 1, 0, 0),
                                    record(7, 2, 0, 0),
                                    record(7, 3, 0, status)));
            assertThat(allows(rules, list)).isEqualTo(status == 1);
        }
    }

    @Test
    void noMoreTakePartThanTheRulesAllow() throws Refuted {
        DrawRules rules = RecordedRules.of("honest draw").with("capacity", 2).read();
        for (int status : new int[] {0, 1}) {
            PackedList list =
                    list(
                            rules,
                            Stream.of(
                                    record(1, 1, 0, 0),
                                    record(2, 1, 0, 0),
                                    record(3, 1, 0, status)));
            assertThat(allows(rules, list)).isEqualTo(status == 1);
        }
    }

    private static boolean allows(DrawRules rules, PackedList list) {
        try {
            sealed(rules, list.root(), list.size(), 0).demandLimits(list);
            return true;
        } catch (Refuted more) {
            return false;
        }
    }

    @Test
    void aNumberHasOneHolderAmongThoseThatTakePart() throws Refuted {
        DrawRules rules = rules("honest campaign");
        for (int status : new int[] {0, 2}) {
            List<Listed> list = list(rules, Stream.of(record(1, 5, 0, 0), record(2, 5, 0, status)));
            SealedList sealed = sealed(rules, Hashes.sha256(), 2, 0);
            if (status == 0) {
                assertThatThrownBy(() -> sealed.demandNumbers(list))
                        .isInstanceOf(Refuted.class)
                        .hasMessageContaining("two holders");
            } else {
                sealed.demandNumbers(list);
            }
        }
    }

    @Test
    void aNumberIsOfASeriesOfTheCampaign() throws Refuted {
        DrawRules rules =
                RecordedRules.of("honest campaign").with("luckyNumbers/seriesCount", 2).read();
        SealedList sealed = sealed(rules, Hashes.sha256(), 1, 0);
        sealed.demandNumbers(list(rules, Stream.of(record(1, 199_999, 0, 0))));
        List<Listed> beyond = list(rules, Stream.of(record(1, 200_000, 0, 0)));
        assertThatThrownBy(() -> sealed.demandNumbers(beyond))
                .isInstanceOf(Refuted.class)
                .hasMessageContaining("of no series");
    }
}

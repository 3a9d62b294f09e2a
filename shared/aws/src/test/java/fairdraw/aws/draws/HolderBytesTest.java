package fairdraw.aws.draws;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.draws.sealing.Holder;
import fairdraw.domain.draws.sealing.SealedLists;
import fairdraw.fairness.prizes.NumberLine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class HolderBytesTest {

    private static final String PERSON = "0123456789abcdef".repeat(2);

    @Test
    void aPurchaseIsToldFromOtherTicketsHoweverManyLinesItHas() {
        NumberLine line = NumberLine.canonical(IntStream.range(0, 20).boxed().toList(), List.of());
        List<NumberLine> most = IntStream.range(0, 100).mapToObj(_ -> line).toList();
        List<Holder> holders =
                List.of(
                        new Holder(PERSON, 1, List.of(), true),
                        new Holder(PERSON, 2, List.of(), false),
                        new Holder(PERSON, 3, most, true),
                        new Holder(PERSON, 4, most, false),
                        new Holder(PERSON, 0xFFFF_FFFFL, List.of(line), true));

        List<byte[]> parts = HolderBytes.write(holders);

        assertThat(parts).hasSize(1);
        assertThat(HolderBytes.read(parts.getFirst())).isEqualTo(holders);
    }

    @Test
    void anOpeningLiesBetweenTheLengthAndTheLinesOfItsTicket() {
        NumberLine line = NumberLine.canonical(List.of(1, 2, 3), List.of(4));
        String opening = "0f".repeat(64);
        List<Holder> holders =
                List.of(
                        new Holder(PERSON, 1, List.of(line, line), true, opening),
                        new Holder(PERSON, 2, List.of(line), false),
                        new Holder(PERSON, 3, List.of(), false, opening),
                        new Holder(PERSON, 4, List.of(line), false, opening));
        byte[] part = HolderBytes.write(holders).getFirst();
        List<SealedLists.Placed> wanted = new ArrayList<>();
        List<byte[]> asked = new ArrayList<>();

        int read =
                HolderBytes.read(
                        part,
                        10,
                        (bytes, from, to) ->
                                asked.add(Arrays.copyOfRange(bytes, from, to)) && to > from,
                        wanted::add);

        assertThat(HolderBytes.read(part)).isEqualTo(holders);
        assertThat(read).isEqualTo(14);
        assertThat(asked.get(1)).isEqualTo(asked.get(3)).isNotEmpty();
        assertThat(asked.get(2)).isEmpty();
        assertThat(wanted)
                .containsExactly(
                        new SealedLists.Placed(10, holders.get(0)),
                        new SealedLists.Placed(11, holders.get(1)),
                        new SealedLists.Placed(13, holders.get(3)));
    }

    @Test
    void aPurchaseIsOneBitOfTheLength() {
        byte[] plain = HolderBytes.write(List.of(new Holder(PERSON, 7, List.of(), false))).get(0);
        byte[] bought = HolderBytes.write(List.of(new Holder(PERSON, 7, List.of(), true))).get(0);

        assertThat(plain).endsWith(0, 0, 0, 7, 0, 0).hasSize(22);
        assertThat(bought).endsWith(0, 0, 0, 7, 0x80, 0).hasSize(22);
    }
}

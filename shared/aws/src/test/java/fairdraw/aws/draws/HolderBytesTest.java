package fairdraw.aws.draws;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.draws.sealing.Holder;
import fairdraw.fairness.prizes.NumberLine;
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
    void aPurchaseIsOneBitOfTheLength() {
        byte[] plain = HolderBytes.write(List.of(new Holder(PERSON, 7, List.of(), false))).get(0);
        byte[] bought = HolderBytes.write(List.of(new Holder(PERSON, 7, List.of(), true))).get(0);

        assertThat(plain).endsWith(0, 0, 0, 7, 0, 0).hasSize(22);
        assertThat(bought).endsWith(0, 0, 0, 7, 0x80, 0).hasSize(22);
    }
}

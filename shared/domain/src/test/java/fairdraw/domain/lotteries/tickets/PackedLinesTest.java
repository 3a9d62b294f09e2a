package fairdraw.domain.lotteries.tickets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fairdraw.domain.lotteries.rules.NumberPool;
import fairdraw.fairness.prizes.NumberLine;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class PackedLinesTest {

    private static final List<Integer> WIDEST = IntStream.range(0, 255).boxed().toList();

    @Test
    void theLongestLineOfTheWidestPoolIsReadAsItWasStored() {
        NumberLine line = new NumberLine(WIDEST, WIDEST);

        assertThat(new NumberPool(255, 0, 255).holds(WIDEST)).isTrue();
        assertThat(PackedLines.unpack(PackedLines.pack(List.of(line, line))))
                .containsExactly(line, line);
    }

    @Test
    void aLineWhoseCountTakesMoreThanAByteIsNoPick() {
        assertThatIllegalArgumentException().isThrownBy(() -> new NumberPool(256, 0, 255));
    }
}

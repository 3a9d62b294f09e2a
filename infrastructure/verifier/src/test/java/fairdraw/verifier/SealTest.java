package fairdraw.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.verifier.reading.Report;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sealed lists of many sizes. */
final class SealTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 4096, 4097, 9000})
    void aListOfAnySizeIsReadToItsEnd(int people) throws Exception {
        List<String> claimed = Collections.nCopies(Math.min(2, people), "COMPLETED");
        Operator operator = new Operator(people, new RankedProduct(true, claimed, people));
        Published published = operator.publish();
        assertThat(published.verified().lines())
                .allSatisfy(line -> assertThat(line.mark()).isEqualTo(Report.Mark.OK));
    }
}

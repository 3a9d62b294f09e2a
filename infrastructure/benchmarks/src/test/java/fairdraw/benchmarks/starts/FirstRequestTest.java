package fairdraw.benchmarks.starts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FirstRequestTest {

    /**
     * The most classes that are left to load; without a rehearsal they are more than a thousand.
     */
    private static final long FEW = 40;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fairdraw.functions.lotteries.EnterLotteryFunction",
                "fairdraw.functions.carts.SubmitCartFunction"
            })
    void findsItsClassesLoadedAfterARehearsal(String function) throws IOException {
        var request = new FirstRequest(function, FirstRequest.tape(function));

        assertThat(request.run(true, List.of("-XX:TieredStopAtLevel=1")).classes())
                .isLessThanOrEqualTo(FEW);
    }
}

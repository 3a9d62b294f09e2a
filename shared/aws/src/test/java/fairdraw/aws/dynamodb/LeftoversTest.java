package fairdraw.aws.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fairdraw.domain.NotNow;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LeftoversTest {

    @Test
    void onlyWhatWasLeftOverIsAskedForAgain() {
        List<List<String>> asked = new ArrayList<>();

        Leftovers.insist(
                List.of("a", "b", "c"),
                left -> {
                    asked.add(left);
                    return left.subList(1, left.size());
                });

        assertThat(asked).containsExactly(List.of("a", "b", "c"), List.of("b", "c"), List.of("c"));
    }

    @Test
    void nothingWantedIsNoRequest() {
        List<List<String>> asked = new ArrayList<>();

        Leftovers.insist(
                List.<String>of(),
                left -> {
                    asked.add(left);
                    return left;
                });

        assertThat(asked).isEmpty();
    }

    @Test
    void whatIsLeftOverForEverIsGivenUp() {
        List<List<String>> asked = new ArrayList<>();

        assertThatThrownBy(() ->
                        Leftovers.insist(
                                List.of("a"),
                                left -> {
                                    asked.add(left);
                                    return left;
                                }))
                .isInstanceOf(NotNow.class);

        assertThat(asked).hasSize(12);
    }
}

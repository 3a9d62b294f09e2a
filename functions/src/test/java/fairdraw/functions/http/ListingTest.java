package fairdraw.functions.http;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.Page;
import fairdraw.functions.json.Json;
import fairdraw.functions.json.JsonTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists with rows of any size. */
final class ListingTest {

    /** The largest answer that Lambda passes on, in bytes of the whole answer as JSON. */
    private static final int LARGEST_ANSWER = 6_291_556;

    @ParameterizedTest
    @CsvSource({
        "x, 10, 130, 2",
        "x, 200000, 130, 5",
        "'\"', 50000, 130, 5",
        "\ud83c\udfc6, 40000, 130, 4",
        "x, 3200000, 7, 7"
    })
    void anAnswerHoldsWhatFitsAndTheNextGoesOnBehindIt(String of, int length, int rows, int most) {
        String row = of.repeat(length);
        List<String> listed = new ArrayList<>();
        Optional<String> after = Optional.empty();
        int answers = 0;
        do {
            Reply.Answer answer =
                    Listing.reply(
                            new Page.Wanted(100, after),
                            wanted -> page(rows, wanted),
                            n -> Json.object().put("n", n).put("row", row));

            assertThat(Json.text(answer.body()).getBytes(StandardCharsets.UTF_8).length)
                    .isLessThan(LARGEST_ANSWER);
            Map<String, ?> read = read(answer.body());
            ((List<?>) Objects.requireNonNull(read.get("data")))
                    .forEach(each -> listed.add(String.valueOf(((Map<?, ?>) each).get("n"))));
            after = Optional.ofNullable(read.get("next")).map(String::valueOf);
            answers++;
        } while (after.isPresent());

        assertThat(listed).isEqualTo(IntStream.range(0, rows).mapToObj(Integer::toString).toList());
        assertThat(answers).isLessThanOrEqualTo(most);
    }

    private static Page<Integer> page(int rows, Page.Wanted wanted) {
        int from = wanted.after().map(after -> Integer.parseInt(after) + 1).orElse(0);
        return Page.of(
                IntStream.range(from, Math.min(rows, from + wanted.limit() + 1)).boxed().toList(),
                wanted.limit(),
                n -> Integer.toString(n));
    }

    private static Map<String, ?> read(String body) {
        try {
            return JsonTree.members(Objects.requireNonNull(JsonTree.read(body)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}

package fairdraw.functions.operator.draws;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.MovableClock;
import fairdraw.domain.Page;
import fairdraw.domain.ids.DrawId;
import fairdraw.functions.http.Endpoint;
import fairdraw.functions.http.ErrorShape;
import fairdraw.functions.http.FailureLog;
import fairdraw.functions.http.FileListing;
import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.http.Guard;
import fairdraw.functions.http.Patience;
import fairdraw.functions.http.RequestLog;
import fairdraw.functions.json.Json;
import fairdraw.functions.metrics.Metrics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WinnersViewTest {
    /** The largest answer that Lambda passes on, in bytes of the whole answer as JSON. */
    private static final int LARGEST_ANSWER = 6_291_556;

    private static final int ROWS = 20_000;

    private final MovableClock clock = new MovableClock(Instant.parse("2026-07-01T12:00:00Z"));
    private final Endpoint<Guard.Anyone> endpoint =
            new Endpoint<>(
                    Guard.none(),
                    ErrorShape.PLAIN,
                    "*",
                    new FailureLog(System.out),
                    new RequestLog(new Metrics(System.out, "fairdraw", clock)),
                    new Patience(
                            InstantSource.system(),
                            new Patience.Times(
                                    Duration.ofSeconds(3),
                                    Duration.ofSeconds(3),
                                    Duration.ofSeconds(3))));

    /** Rows of the longest possible cells: all quotes, and four bytes a character. */
    private final FileListing.Form<Integer> form =
            new FileListing.Form<>(
                    List.of("rank", "name"),
                    rank -> Json.object().put("rank", rank),
                    rank ->
                            List.of(
                                    Integer.toString(rank),
                                    "\"".repeat(128),
                                    "\ud83c\udf1f".repeat(128)));

    @Test
    void aFileTooLargeForOneAnswerGoesOnInPartsThatMakeOneFile() {
        StringBuilder file = new StringBuilder();
        Optional<String> after = Optional.empty();
        int parts = 0;
        do {
            Answered part = part(after);
            assertThat(Json.text(part.body()).getBytes(StandardCharsets.UTF_8).length)
                    .isLessThan(LARGEST_ANSWER - 1000);
            file.append(part.body());
            after = Optional.ofNullable(part.headers().get("X-Next-After")).map(String::valueOf);
            parts++;
        } while (after.isPresent());

        assertThat(parts).isBetween(2, 10);
        List<String> rows = file.toString().lines().toList();
        assertThat(rows.getFirst()).isEqualTo("rank,name");
        assertThat(rows.stream().skip(1).map(row -> row.split("\"", 3)[1]))
                .containsExactlyElementsOf(
                        IntStream.range(0, ROWS).mapToObj(Integer::toString).toList());
    }

    @Test
    void aListThatTakesLongToReadGoesOnInTheNextAnswer() {
        Answered part =
                answered(
                        Optional.empty(),
                        wanted -> {
                            clock.forward(Duration.ofSeconds(6));
                            return page(wanted);
                        });

        assertThat(part.headers()).containsEntry("X-Next-After", "999");
    }

    private Answered part(Optional<String> after) {
        return answered(after, WinnersViewTest::page);
    }

    private Answered answered(Optional<String> after, FileListing.Pages<Integer> pages) {
        GatewayCall call = GatewayCall.of("GET", "/").header("Accept", "text/csv");
        after.ifPresent(cursor -> call.query("after", cursor));
        return call.to((event, reply) ->
                GatewayCall.serve(
                        endpoint,
                        event,
                        reply,
                        (request, _) ->
                                new WinnersView(clock)
                                        .reply(request, new DrawId("draw_1"), form, pages)));
    }

    private static Page<Integer> page(Page.Wanted wanted) {
        int from = WinnersView.rankAfter(wanted) + 1;
        return Page.of(
                IntStream.range(from, Math.min(ROWS, from + wanted.limit() + 1)).boxed().toList(),
                wanted.limit(),
                rank -> Integer.toString(rank));
    }
}

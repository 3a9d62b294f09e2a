package fairdraw.functions.lotteries;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.installation.Installation;
import fairdraw.functions.installation.InstallationWithBeacon;
import fairdraw.functions.installation.Partner;
import fairdraw.functions.json.JsonTree;
import fairdraw.functions.operator.draws.ListDrawEntriesFunction;
import fairdraw.functions.operator.lotteries.VoidTicketFunction;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TicketsOfDrawTest {
    @RegisterExtension static final InstallationWithBeacon PLACE = new InstallationWithBeacon();

    private final Installation installation = PLACE.installation();
    private final Partner partner = new Partner(installation, "test");

    @BeforeEach
    void lottery() {
        assertThat(partner.create(Partner.EVERY_FIVE_MINUTES).status()).isEqualTo(201);
    }

    private Map<String, @Nullable Object> bought(String email) {
        Answered answer = partner.enter("weekly", email);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return JsonTree.members(Objects.requireNonNull(answer.members().get("data")));
    }

    private static GatewayCall of(Object drawId) {
        return GatewayCall.of("GET", "/").path("drawId", String.valueOf(drawId));
    }

    private Answered asked(GatewayCall call) {
        return partner.operator(ListDrawEntriesFunction::new, call);
    }

    private List<Map<String, @Nullable Object>> rows(Answered answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return ((List<?>) Objects.requireNonNull(answer.members().get("data")))
                .stream().map(row -> JsonTree.members(Objects.requireNonNull(row))).toList();
    }

    @Test
    void allTicketsAreListedPageByPageAndInOneFile() {
        List<Object> refs = new ArrayList<>();
        Object drawId = "";
        for (int person = 0; person < 5; person++) {
            var ticket = bought("p" + person + "@example.com");
            drawId = Objects.requireNonNull(ticket.get("drawId"));
            refs.add(Objects.requireNonNull(ticket.get("ticketRef")));
        }

        List<@Nullable Object> listed = new ArrayList<>();
        Answered page = asked(of(drawId).query("limit", "2"));
        rows(page).forEach(row -> listed.add(row.get("ticketRef")));
        while (page.members().get("next") != null) {
            page = asked(of(drawId).query("limit", "2").query("after", page.text("next")));
            rows(page).forEach(row -> listed.add(row.get("ticketRef")));
        }
        Answered file = asked(of(drawId).header("Accept", "text/csv"));

        assertThat(listed).containsExactlyInAnyOrderElementsOf(refs);
        List<String> lines = file.body().lines().toList();
        assertThat(lines.getFirst()).startsWith("id,ticketRef,email,externalUserId,status,");
        assertThat(lines.stream().skip(1).map(line -> line.split("\"", -1)[3]).toList())
                .isEqualTo(listed);
    }

    @Test
    void aPersonAndAReferenceAreFoundAndAVoidTicketSaysWhy() {
        var ada = bought("ada@example.com");
        var second = bought("ada@example.com");
        bought("bob@example.com");
        Object drawId = Objects.requireNonNull(ada.get("drawId"));
        String ref = String.valueOf(second.get("ticketRef"));
        partner.operator(
                VoidTicketFunction::new,
                GatewayCall.of("POST", "/")
                        .path("ticketRef", ref)
                        .json("{\"reason\": \"a slip\"}"));

        assertThat(rows(asked(of(drawId).query("search", "ADA@example.com"))))
                .extracting(row -> row.get("ticketRef"))
                .containsExactlyInAnyOrder(ada.get("ticketRef"), ref);
        assertThat(rows(asked(of(drawId).query("search", ref.toLowerCase(Locale.ROOT)))))
                .singleElement()
                .satisfies(row ->
                        assertThat(row)
                                .containsEntry("kind", "ticket")
                                .containsEntry("status", "CANCELLED")
                                .containsEntry("voidReason", "a slip")
                                .containsEntry("cartId", null));
        assertThat(rows(asked(of(drawId).query("search", "eve@example.com")))).isEmpty();
    }

    @Test
    void aSearchThatFindsMoreThanAPageGoesOn() {
        Object drawId =
                IntStream.range(0, 3)
                        .mapToObj(_ -> bought("ada@example.com").get("drawId"))
                        .reduce((_, last) -> last)
                        .orElseThrow();
        GatewayCall two = of(drawId).query("search", "ada@example.com").query("limit", "2");

        Answered first = asked(two);
        Answered rest =
                asked(
                        of(drawId)
                                .query("search", "ada@example.com")
                                .query("limit", "2")
                                .query("after", first.text("next")));

        assertThat(rows(first)).hasSize(2);
        assertThat(rows(rest)).hasSize(1).doesNotContainAnyElementsOf(rows(first));
        assertThat(rest.members()).containsEntry("next", null);
    }

    @Test
    void whatCannotBeACursorASearchOrADrawIsRefused() {
        Object drawId = Objects.requireNonNull(bought("ada@example.com").get("drawId"));

        assertThat(asked(of(drawId).query("after", "x")).status()).isEqualTo(400);
        assertThat(asked(of(drawId).query("search", "x".repeat(321))).status()).isEqualTo(400);
        for (String nothing : List.of(" ", "a\u0000", "\ud83d\ude00".repeat(320))) {
            assertThat(rows(asked(of(drawId).query("search", nothing)))).isEmpty();
        }
        assertThat(asked(of("nothing")).status()).isEqualTo(404);
        assertThat(
                        new Partner(installation, "test")
                                .operator(ListDrawEntriesFunction::new, of(drawId))
                                .status())
                .isEqualTo(404);
    }
}

package fairdraw.functions.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.installation.InstallationWithBeacon;
import fairdraw.functions.json.JsonTree;
import fairdraw.functions.operator.draws.ListDrawEntriesFunction;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EntriesOfDrawTest {
    @RegisterExtension static final InstallationWithBeacon PLACE = new InstallationWithBeacon();

    private final NumberDraw draw = NumberDraw.byBeacon(PLACE.installation(), "automatic", 2);

    private Answered asked(GatewayCall call) {
        return draw.promoter()
                .operator(
                        ListDrawEntriesFunction::new,
                        call.path("drawId", draw.promoter().drawId()));
    }

    private static GatewayCall get() {
        return GatewayCall.of("GET", "/");
    }

    private static List<Object> ids(Answered answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return ((List<?>) Objects.requireNonNull(answer.members().get("data")))
                .stream()
                        .map(row -> JsonTree.members(Objects.requireNonNull(row)))
                        .map(row -> Objects.requireNonNull(row.get("entryId")))
                        .toList();
    }

    @Test
    void theEntriesOfItsCampaignAreListedAndFoundById() {
        String first = draw.approved(1);
        String second = draw.approved(2);

        assertThat(ids(asked(get()))).containsExactlyInAnyOrder(first, second);
        assertThat(ids(asked(get().query("search", second)))).containsExactly(second);
        assertThat(ids(asked(get().query("search", "nothing")))).isEmpty();
        Answered page = asked(get().query("limit", "1"));
        assertThat(ids(page)).hasSize(1);
        assertThat(ids(asked(get().query("limit", "1").query("after", page.text("next")))))
                .hasSize(1)
                .doesNotContainAnyElementsOf(ids(page));
        assertThat(asked(get().header("Accept", "text/csv")).body())
                .startsWith("entryId,status,reason,quantity,assigned,")
                .contains("\"" + first + "\",\"APPROVED\",\"\",\"2\",");
    }
}

package fairdraw.functions.operator;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.installation.Installation;
import fairdraw.functions.installation.Partner;
import fairdraw.functions.operator.lotteries.GetLotteryFunction;
import fairdraw.functions.operator.lotteries.ListLotteriesFunction;
import fairdraw.functions.operator.lotteries.PublishLotteryFunction;
import fairdraw.functions.operator.lotteries.RetireLotteryFunction;
import fairdraw.functions.operator.lotteries.UpdateLotteryFunction;
import fairdraw.functions.wiring.Wiring;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ArchivedLotteriesTest {

    private static final String ARCHIVED = "{\"archived\": true}";

    private final Installation installation = new Installation();
    private Partner partner = new Partner(installation, "test");

    @BeforeEach
    void anotherPartner() {
        partner = new Partner(installation, "test");
    }

    @AfterAll
    void close() {
        installation.close();
    }

    @Test
    void archivedLotteriesAreListedWhenAskedFor() {
        for (String slug : List.of("a", "b", "c")) {
            partner.create(with("slug", slug));
        }
        assertThat(put("b", ARCHIVED).status()).as("it sells").isEqualTo(409);
        post(RetireLotteryFunction::new, "b");
        Answered archived = put("b", ARCHIVED);

        assertThat(archived.members())
                .containsEntry("archived", true)
                .containsEntry("status", "COMPLETED");
        assertThat(slugs(GatewayCall.of("GET", "/lotteries"))).containsExactly("a", "c");
        assertThat(slugs(GatewayCall.of("GET", "/lotteries").query("archived", "true")))
                .containsExactly("a", "b", "c");
        assertThat(get("b").members()).containsAllEntriesOf(archived.members());
        assertThat(
                        partner.operator(
                                        ListLotteriesFunction::new,
                                        GatewayCall.of("GET", "/lotteries").query("archived", "1"))
                                .status())
                .isEqualTo(400);
    }

    @Test
    void aPageOfArchivedLotteriesAloneLeadsToTheNext() {
        for (String slug : List.of("a", "b")) {
            partner.create(with("slug", slug));
        }
        post(RetireLotteryFunction::new, "a");
        put("a", ARCHIVED);
        Answered first =
                partner.operator(
                        ListLotteriesFunction::new,
                        GatewayCall.of("GET", "/lotteries").query("limit", "1"));

        assertThat(items(first)).isEmpty();
        assertThat(slugs(GatewayCall.of("GET", "/lotteries").query("after", first.text("next"))))
                .containsExactly("b");
    }

    @Test
    void aDraftThatIsPublishedLeavesTheArchive() {
        partner.create(with("status", "DRAFT"));
        assertThat(put("weekly", ARCHIVED).members()).containsEntry("archived", true);
        assertThat(post(PublishLotteryFunction::new, "weekly").members())
                .containsEntry("status", "ACTIVE")
                .containsEntry("archived", false);
    }

    private List<@Nullable Object> slugs(GatewayCall call) {
        return items(partner.operator(ListLotteriesFunction::new, call)).stream()
                .<@Nullable Object>map(lottery -> lottery.get("slug"))
                .toList();
    }

    private Answered get(String slug) {
        return partner.operator(GetLotteryFunction::new, slug(slug));
    }

    private Answered put(String slug, String body) {
        return partner.operator(UpdateLotteryFunction::new, slug(slug).json(body));
    }

    private Answered post(Function<Wiring, RequestStreamHandler> function, String slug) {
        return partner.operator(function, slug(slug));
    }

    private static GatewayCall slug(String slug) {
        return GatewayCall.of("ANY", "/lotteries/" + slug).path("slug", slug);
    }

    private static String with(String name, Object value) {
        return LotteryFormTest.with(name, value);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, @Nullable Object>> items(Answered answered) {
        return (List<Map<String, @Nullable Object>>)
                Objects.requireNonNull(answered.members().get("data"));
    }
}

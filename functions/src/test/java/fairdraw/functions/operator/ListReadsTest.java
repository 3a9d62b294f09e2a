package fairdraw.functions.operator;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.functions.campaigns.EntryDesk;
import fairdraw.functions.campaigns.Promoter;
import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.installation.Installation;
import fairdraw.functions.installation.Partner;
import fairdraw.functions.installation.SmallBeacon;
import fairdraw.functions.json.Json;
import fairdraw.functions.lotteries.ListLotteryDrawsFunction;
import fairdraw.functions.operator.campaigns.ListCampaignPrizesFunction;
import fairdraw.functions.operator.campaigns.ListCampaignsFunction;
import fairdraw.functions.operator.draws.ListDrawsFunction;
import fairdraw.functions.operator.lotteries.ListDrawsOfLotteryFunction;
import fairdraw.functions.operator.lotteries.ListLotteriesFunction;
import fairdraw.functions.wiring.Wiring;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** The rows that a page of a list reads: its own, and one if it tells whether more follow. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ListReadsTest {

    private static final int ROWS = 6;

    private final Rows rows = new Rows();
    private final SmallBeacon beacon = new SmallBeacon(Instant.parse("2026-07-01T11:59:30Z"));
    private final Installation installation = new Installation(beacon.variables(), List.of(rows));

    /** Counts the rows that queries read, whether or not they were asked for. */
    private static final class Rows implements ExecutionInterceptor {
        private int read;

        @Override
        public synchronized void afterExecution(
                Context.AfterExecution context, ExecutionAttributes attributes) {
            if (context.response() instanceof QueryResponse page) {
                read += page.scannedCount();
            }
        }

        private synchronized int taken() {
            int taken = read;
            read = 0;
            return taken;
        }
    }

    @AfterAll
    void close() {
        installation.close();
        beacon.close();
    }

    @Test
    void aPageOfLotteriesOrOfTheirDrawsReadsAtMostOneRowMoreThanItShows() {
        Partner partner = new Partner(installation, "test");
        for (int n = 0; n < ROWS; n++) {
            partner.create(
                    Partner.EVERY_FIVE_MINUTES
                            .replace("weekly", "weekly-" + n)
                            .replace("PT5M", "PT1H"));
        }
        assertReads(3, partner::operator, ListLotteriesFunction::new, list());
        assertReads(3, partner::operator, ListDrawsFunction::new, list());
        assertReads(
                3,
                partner::operator,
                ListDrawsOfLotteryFunction::new,
                list().path("slug", "weekly-0"));
        assertReads(
                2, partner::call, ListLotteryDrawsFunction::new, list().path("slug", "weekly-0"));
    }

    @Test
    void aPageOfCampaignsOrOfTheirPrizesReadsAtMostOneRowMoreThanItShows() {
        EntryDesk desk = EntryDesk.withPrizes(installation);
        for (int n = 0; n < ROWS; n++) {
            desk.prize(1);
            new Promoter(
                    installation,
                    desk.promoter().organisation(),
                    "test",
                    Promoter.form(
                            "spring-" + n,
                            Json.object()
                                    .put("type", "lucky_numbers")
                                    .put("generation", "manual")
                                    .put("quantity", 1)
                                    .put("seriesCount", 10),
                            installation));
        }
        assertReads(3, desk.promoter()::operator, ListCampaignsFunction::new, list());
        assertReads(
                3,
                desk.promoter()::operator,
                ListCampaignPrizesFunction::new,
                list().path("campaignId", desk.promoter().campaignId()));
    }

    private static GatewayCall list() {
        return GatewayCall.of("GET", "/").query("limit", "2");
    }

    /** A way to call a function with a credential. */
    private interface Credential {
        Answered call(Function<Wiring, RequestStreamHandler> function, GatewayCall call);
    }

    private void assertReads(
            int most,
            Credential credential,
            Function<Wiring, RequestStreamHandler> function,
            GatewayCall call) {
        rows.taken();
        Answered answered = credential.call(function, call);
        int read = rows.taken();

        assertThat((List<?>) Objects.requireNonNull(answered.members().get("data")))
                .as(answered.body())
                .hasSize(2)
                .allMatch(Map.class::isInstance);
        assertThat(read).isBetween(2, most);
    }
}

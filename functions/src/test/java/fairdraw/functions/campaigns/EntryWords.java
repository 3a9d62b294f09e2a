package fairdraw.functions.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.installation.Installation;
import fairdraw.functions.operator.campaigns.GetGapReportFunction;
import fairdraw.functions.operator.campaigns.ReassignWinFunction;
import fairdraw.functions.operator.campaigns.RevokeWinFunction;
import fairdraw.functions.operator.campaigns.UpdateCampaignFunction;
import fairdraw.functions.operator.draws.ListDrawEntriesFunction;
import fairdraw.functions.operator.draws.ListWinnersFunction;
import fairdraw.testing.SampleDocument;
import java.time.Duration;

/** Campaigns and their entries in every published state. */
public final class EntryWords {

    private EntryWords() {}

    /** Submits entries of all kinds and evaluates them. */
    public static void said(Installation installation) {
        EntryDesk desk = EntryDesk.withPrizes(installation);
        String prize = desk.prize(9);
        String other = desk.prize(9);
        String kept = done(desk.submit("a", EntryDesk.winning(1, prize))).text("entry_id");
        done(desk.read(kept));
        done(
                desk.operator(
                        ReassignWinFunction::new,
                        entry(kept).json("{\"prizeId\": \"" + other + "\"}")));
        desk.evaluate(kept);
        done(desk.submit("a", EntryDesk.winning(1, prize)));
        done(desk.read(kept));
        done(
                desk.operator(
                        ReassignWinFunction::new,
                        entry(kept).json("{\"prizeId\": \"" + prize + "\"}")));
        done(desk.operator(RevokeWinFunction::new, entry(kept)));
        done(desk.read(kept));
        String used =
                EntryDesk.winning(2, prize)
                        .replace(SampleDocument.fiscalKey(2), SampleDocument.fiscalKey(1));
        String rejected = done(desk.submit("b", used)).text("entry_id");
        desk.evaluate(rejected);
        done(desk.submit("b", used));
        done(desk.read(rejected));
        done(
                desk.operator(
                        UpdateCampaignFunction::new,
                        GatewayCall.of("PUT", "/")
                                .json(
                                        "{\"requiredFields\": [\"full_name\", \"email\","
                                                + " \"phone\", \"birthdate\", \"address\"]}")));
        reported(installation);
    }

    /**
     * Submits consecutive numbers, of which the first gets the chances of all that nobody holds.
     */
    private static void reported(Installation installation) {
        for (int quantity : new int[] {30, 300}) {
            NumberDraw draw = NumberDraw.byExtraction(installation, quantity);
            done(draw.submit(draw.approved(1), 100, quantity));
            draw.after(Promoter.OPEN);
            done(draw.operator(GetGapReportFunction::new));
            if (quantity == 30) {
                installation.clock().forward(Duration.ofSeconds(10));
                done(draw.extracted("5763", NumberDraw.PRIZES));
                done(draw.extractedByAnother("5763", NumberDraw.PRIZES));
                draw.advance();
                done(draw.evidence());
                GatewayCall its =
                        GatewayCall.of("GET", "/").path("drawId", draw.promoter().drawId());
                done(draw.promoter().operator(ListWinnersFunction::new, its));
                done(draw.promoter().operator(ListDrawEntriesFunction::new, its));
            }
        }
        NumberDraw few = NumberDraw.byExtraction(installation, 1);
        for (int n = 1; n <= 2; n++) {
            done(few.submit(few.approved(n), n * 40_000, 1));
        }
        few.after(Promoter.OPEN);
        done(few.operator(GetGapReportFunction::new));
        for (String fallback : new String[] {"UP_THEN_DOWN", "UP_WRAP"}) {
            done(NumberDraw.byExtraction(installation, 1, fallback).evidence());
        }
        done(NumberDraw.byBeacon(installation, "automatic", 1).evidence());
    }

    private static GatewayCall entry(String entryId) {
        return GatewayCall.of("POST", "/").path("entryId", entryId);
    }

    private static Answered done(Answered answered) {
        assertThat(answered.status()).as(answered.body()).isBetween(200, 299);
        return answered;
    }
}

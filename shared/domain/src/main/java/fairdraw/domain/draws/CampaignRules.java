package fairdraw.domain.draws;

import fairdraw.domain.Mode;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The rules of a campaign's draw, fixed before its first lucky number.
 *
 * @param winnerCount how many numbers win
 * @param alternates how many ranks behind the winners are published
 */
public record CampaignRules(
        String draw,
        Mode mode,
        DrawTimes times,
        BeaconRule beacon,
        LuckyNumbers luckyNumbers,
        int winnerCount,
        int alternates)
        implements Rules {

    /** The kind's name in the document. */
    static final String KIND = "campaign";

    /** How many ranks are published. */
    public int ranks() {
        return Math.addExact(winnerCount, alternates);
    }

    @Override
    public Map<String, Object> document() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("v", 1);
        document.put("kind", KIND);
        document.put("draw", draw);
        document.put("mode", mode.word());
        times.write(document);
        document.put("beacon", beacon.document());
        document.put("luckyNumbers", luckyNumbers.document());
        document.put("winnerCount", winnerCount);
        document.put("alternates", alternates);
        return document;
    }

    static CampaignRules parse(Map<?, ?> document) {
        return new CampaignRules(
                Fields.text(document, "draw"),
                Mode.of(Fields.text(document, "mode")).orElseThrow(),
                DrawTimes.parse(document),
                BeaconRule.parse(Fields.object(document, "beacon")),
                LuckyNumbers.parse(Fields.object(document, "luckyNumbers")),
                Fields.whole(document, "winnerCount"),
                Fields.whole(document, "alternates"));
    }
}

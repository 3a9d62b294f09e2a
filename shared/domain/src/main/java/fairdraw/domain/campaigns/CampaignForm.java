package fairdraw.domain.campaigns;

import fairdraw.domain.about.About;
import fairdraw.domain.draws.rules.DrawTimes;
import fairdraw.domain.draws.rules.ExtractionRule;
import java.util.Optional;

/**
 * The part of a campaign that an operator writes.
 *
 * @param times the times in which numbers are taken, and of the draw
 * @param luckyNumbers without the hash of a key, since the server makes the key
 * @param winnerCount the number of winning lucky numbers
 * @param leadSeconds the seconds between close and beacon round
 * @param extraction the extraction that decides it instead of the beacon, without the hash of a key
 * @param about prize, terms and the draw that it replaces
 */
public record CampaignForm(
        String name,
        Qualification qualification,
        DrawTimes times,
        LuckyNumbers luckyNumbers,
        int winnerCount,
        int leadSeconds,
        Optional<ExtractionRule> extraction,
        boolean declaresPrizes,
        About about) {

    /** A form that says nothing of a prize. */
    public CampaignForm(
            String name,
            Qualification qualification,
            DrawTimes times,
            LuckyNumbers luckyNumbers,
            int winnerCount,
            int leadSeconds,
            Optional<ExtractionRule> extraction,
            boolean declaresPrizes) {
        this(
                name,
                qualification,
                times,
                luckyNumbers,
                winnerCount,
                leadSeconds,
                extraction,
                declaresPrizes,
                About.NOTHING);
    }
}

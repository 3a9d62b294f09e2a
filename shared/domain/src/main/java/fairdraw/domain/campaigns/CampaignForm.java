package fairdraw.domain.campaigns;

import fairdraw.domain.draws.rules.DrawTimes;
import fairdraw.domain.draws.rules.ExtractionRule;
import fairdraw.domain.draws.rules.LuckyNumbers;
import java.util.Optional;

/**
 * What an operator says of a campaign.
 *
 * @param times when numbers are taken and when the draw is
 * @param luckyNumbers without the hash of a key, which is ours to make
 * @param winnerCount how many numbers win
 * @param leadSeconds between close and beacon round
 * @param extraction what decides it instead of the beacon, without the hash of a key
 */
public record CampaignForm(
        String name,
        Qualification qualification,
        DrawTimes times,
        LuckyNumbers luckyNumbers,
        int winnerCount,
        int leadSeconds,
        Optional<ExtractionRule> extraction,
        boolean declaresPrizes) {}

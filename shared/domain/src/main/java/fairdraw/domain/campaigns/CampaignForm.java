package fairdraw.domain.campaigns;

import fairdraw.domain.draws.DrawTimes;
import fairdraw.domain.draws.LuckyNumbers;

/**
 * What an operator says of a campaign.
 *
 * @param times when numbers are taken and when the draw is
 * @param luckyNumbers without the hash of a key, which is ours to make
 * @param winnerCount how many numbers win
 * @param leadSeconds between close and beacon round
 */
public record CampaignForm(
        String name,
        Qualification qualification,
        DrawTimes times,
        LuckyNumbers luckyNumbers,
        int winnerCount,
        int leadSeconds,
        boolean declaresPrizes) {}

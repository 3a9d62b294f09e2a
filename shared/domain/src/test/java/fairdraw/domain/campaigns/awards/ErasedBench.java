package fairdraw.domain.campaigns.awards;

import fairdraw.domain.campaigns.KnownCampaigns;
import fairdraw.domain.campaigns.SampleCampaign;
import fairdraw.domain.campaigns.entries.AssignNumbers;
import fairdraw.domain.campaigns.entries.CampaignEntry;
import fairdraw.domain.campaigns.entries.EvaluateEntry;
import fairdraw.domain.campaigns.entries.SampleSubmission;
import fairdraw.domain.campaigns.entries.SubmitEntry;
import fairdraw.domain.campaigns.erasure.EraseParticipant;
import fairdraw.domain.campaigns.numbers.NumberBench;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.erasure.ErasePerson;
import fairdraw.domain.ids.Ids;
import fairdraw.fairness.extraction.LuckyNumber;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** A campaign of participants who may be erased from it. */
final class ErasedBench {

    final AwardBench award;
    private final Random random = new Random(1);

    ErasedBench(SampleCampaign sample) {
        award = new AwardBench(sample);
    }

    NumberBench numbers() {
        return award.numbers;
    }

    /** Has somebody enter, with an entry that is approved at once. */
    CampaignEntry entered(SampleSubmission submission) {
        NumberBench numbers = numbers();
        SubmitEntry.Outcome outcome =
                new SubmitEntry(
                                new KnownCampaigns(numbers.campaigns),
                                numbers.entries,
                                award.keys,
                                numbers.clock,
                                new Ids(numbers.clock, random))
                        .submit(submission.request(numbers.campaign.slug()));
        CampaignEntry entry = ((SubmitEntry.Outcome.Accepted) outcome).entry();
        new EvaluateEntry(
                        numbers.campaigns,
                        numbers.entries,
                        (_, _) -> new AssignNumbers.Outcome.Busy(),
                        numbers.clock,
                        random,
                        _ -> {})
                .evaluate(entry.tenant(), entry.campaignId(), entry.id());
        return find(entry).orElseThrow();
    }

    /** Has somebody enter and hand in these numbers. */
    CampaignEntry entered(SampleSubmission submission, List<LuckyNumber> wanted) {
        CampaignEntry entry = entered(submission);
        numbers().submit(entry, wanted);
        return find(entry).orElseThrow();
    }

    Optional<CampaignEntry> find(CampaignEntry entry) {
        return numbers().entries.find(entry.tenant(), entry.campaignId(), entry.id());
    }

    /** Runs the draw to its end, when all is told. */
    Draw ended() {
        award.sealed();
        award.award();
        award.tellWinners().take(award.draw());
        return award.draw();
    }

    void forward(Duration time) {
        numbers().clock.forward(time);
    }

    EraseParticipant.Removal removal() {
        return numbers().entries.participants();
    }

    ErasePerson eraser(EraseParticipant.Removal removal) {
        return new ErasePerson(
                numbers().draws,
                numbers().entries.participants(),
                List.of(
                        new EraseParticipant(
                                removal,
                                numbers().numbers,
                                award.lists,
                                award.results,
                                award.keys)),
                numbers().clock);
    }

    ErasePerson.Outcome erase(String name) {
        return eraser(removal()).erase(NumberBench.TENANT, name, Optional.empty());
    }
}

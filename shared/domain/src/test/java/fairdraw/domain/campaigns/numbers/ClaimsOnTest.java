package fairdraw.domain.campaigns.numbers;

import static fairdraw.domain.campaigns.SampleCampaign.OPENS;
import static fairdraw.domain.campaigns.numbers.SampleHolders.numbers;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.campaigns.Campaign;
import fairdraw.domain.campaigns.NumberSpace;
import fairdraw.domain.campaigns.SampleCampaign;
import fairdraw.domain.campaigns.entries.Assignment;
import fairdraw.domain.campaigns.entries.CampaignEntries;
import fairdraw.domain.campaigns.entries.CampaignEntry;
import fairdraw.domain.campaigns.numbers.NumberClaims.Reserving;
import fairdraw.domain.campaigns.numbers.NumberClaims.Standing;
import fairdraw.domain.campaigns.numbers.NumberClaims.Written;
import fairdraw.domain.draws.Gates;
import fairdraw.fairness.extraction.LuckyNumber;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The claims, entries and gates that a contract of claims is tested on. */
public interface ClaimsOnTest {

    /** More numbers than one transaction can hold, in three parts. */
    int MANY = 300;

    Instant NOW = OPENS.plusSeconds(60);
    Instant UNTIL = NOW.plusSeconds(15);

    NumberClaims claims();

    /** Returns the gates that admit the numbers. */
    Gates gates();

    CampaignEntries entries();

    /** Returns a stored campaign with manual numbers, the same one throughout a test. */
    SampleCampaign sample();

    /** Stores an entry as it is. */
    void put(CampaignEntry entry);

    default Campaign campaign() {
        return sample().campaign();
    }

    default NumberSpace space() {
        return NumberSpace.of(campaign());
    }

    default CampaignEntry approved(int n, int quantity) {
        CampaignEntry entry = SampleHolders.approved(campaign(), n, quantity);
        put(entry);
        return entry;
    }

    default Submission submission(CampaignEntry entry, String id, List<LuckyNumber> numbers) {
        return new Submission(
                sample().draw(), campaign().id(), entry.id(), numbers, id, id.repeat(64));
    }

    /** Returns a submission of many numbers that is under way, with all of them claimed. */
    default Submission claimed(CampaignEntry entry, String id, List<LuckyNumber> numbers) {
        Submission submission = submission(entry, id, numbers);
        assertThat(claims().reserve(submission, UNTIL)).isEqualTo(new Reserving.Reserved());
        assertThat(claims().claim(submission, new HashSet<>(numbers), Map.of())).isEmpty();
        return submission;
    }

    default Written submit(Submission submission) {
        return claims().submit(submission, 1, Map.of(), NOW);
    }

    default Written commit(Submission submission) {
        return claims().commit(submission, 1, NOW);
    }

    default Standing standing(CampaignEntry entry, String submission, Instant now) {
        return claims().standing(submission(entry, "ff", List.of()), entry.id(), submission, now);
    }

    default Optional<CampaignEntry> found(CampaignEntry entry) {
        return entries().find(entry.tenant(), entry.campaignId(), entry.id());
    }

    default Optional<Assignment> assignment(CampaignEntry entry) {
        return found(entry).flatMap(CampaignEntry::assignment);
    }

    default long entered() {
        return gates().tallies(sample().draw()).stream().mapToLong(Gates.Tally::entered).sum();
    }
}

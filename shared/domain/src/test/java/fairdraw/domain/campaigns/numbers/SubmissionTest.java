package fairdraw.domain.campaigns.numbers;

import static fairdraw.domain.campaigns.numbers.SampleHolders.numbers;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.campaigns.SampleCampaign;
import fairdraw.domain.draws.SampleDraws;
import fairdraw.domain.ids.CampaignId;
import fairdraw.domain.ids.EntryId;
import fairdraw.fairness.extraction.LuckyNumber;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SubmissionTest {

    @ParameterizedTest
    @CsvSource({
        "1, true, 1",
        "96, true, 1",
        "97, false, 1",
        "128, false, 1",
        "129, false, 2",
        "256, false, 2",
        "257, false, 3",
        "10000, false, 79"
    })
    void theLeadingClaimsCoverTheListInParts(int quantity, boolean isFew, int leaders) {
        Submission submission =
                new Submission(
                        SampleCampaign.of(SampleDraws.TENANT).draw(),
                        new CampaignId("campaign"),
                        new EntryId("entry"),
                        numbers(5, quantity),
                        "id",
                        "ab".repeat(32));

        assertThat(submission.isFew()).isEqualTo(isFew);
        assertThat(submission.leaders()).hasSize(leaders);
        List<List<LuckyNumber>> parts =
                IntStream.range(0, quantity)
                        .mapToObj(submission::part)
                        .filter(part -> !part.isEmpty())
                        .toList();
        assertThat(parts).extracting(List::getFirst).isEqualTo(submission.leaders());
        assertThat(parts.stream().flatMap(List::stream))
                .containsExactlyElementsOf(submission.numbers());
    }
}

package fairdraw.aws.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.aws.dynamodb.Attributes;
import fairdraw.domain.campaigns.EnrollmentField;
import fairdraw.domain.campaigns.SampleCampaign;
import fairdraw.domain.campaigns.entries.CampaignEntry;
import fairdraw.domain.campaigns.entries.EntryStatus;
import fairdraw.domain.campaigns.entries.Prize;
import fairdraw.domain.campaigns.entries.SampleSubmission;
import fairdraw.domain.campaigns.entries.SubmitEntry;
import fairdraw.domain.campaigns.entries.SubmitEntry.Outcome;
import fairdraw.domain.ids.CampaignSlug;
import fairdraw.testing.AtOnce;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;

/** Entries that are submitted at once and cannot all be accepted. */
final class SubmitEntryRacesTest {

    private static final int CALLERS = 16;

    private final CampaignWorld world =
            CampaignWorld.calm(2, SampleCampaign.of(CampaignWorld.TENANT));

    @AfterEach
    void close() {
        world.close();
    }

    @RepeatedTest(2)
    void oneParticipantGetsAnEmail() {
        List<Outcome> outcomes = race(n -> SampleSubmission.of(n, n).withEmail("a@example.com"));

        assertThat(accepted(outcomes)).hasSize(1);
        assertThat(outcomes)
                .filteredOn(outcome -> !(outcome instanceof Outcome.Accepted))
                .containsOnly(new Outcome.FieldTaken(EnrollmentField.EMAIL));
        assertThat(stored()).hasSize(1);
    }

    @RepeatedTest(2)
    void oneParticipantGetsAPhoneNumber() {
        List<Outcome> outcomes = race(n -> SampleSubmission.of(n, n).withPhone("5511987654321"));

        assertThat(accepted(outcomes)).hasSize(1);
        assertThat(outcomes)
                .filteredOn(outcome -> !(outcome instanceof Outcome.Accepted))
                .containsOnly(new Outcome.FieldTaken(EnrollmentField.PHONE));
        assertThat(stored()).hasSize(1);
    }

    @RepeatedTest(2)
    void oneEntryGetsTheEvidenceAndTheOthersAreRejected() {
        List<Outcome> outcomes = race(n -> SampleSubmission.of(n, n).proving("the same"));

        assertThat(accepted(outcomes))
                .hasSize(CALLERS)
                .containsExactlyInAnyOrderElementsOf(stored())
                .filteredOn(entry -> entry.status() == EntryStatus.PENDING)
                .hasSize(1);
    }

    @RepeatedTest(2)
    void oneKeyMakesOneEntry() {
        List<Outcome> outcomes = race(n -> SampleSubmission.of(1, 1));

        assertThat(accepted(outcomes)).hasSize(1).isEqualTo(stored());
        assertThat(outcomes)
                .filteredOn(outcome -> !(outcome instanceof Outcome.Accepted))
                .containsOnly(new Outcome.Repeated(stored().getFirst(), true));
    }

    @RepeatedTest(2)
    void noMorePrizesAreWonThanThereAre() {
        Prize prize = world.prize(5);

        List<Outcome> outcomes = race(n -> SampleSubmission.of(n, n).winning(prize.id()));

        assertThat(outcomes)
                .allMatch(outcome ->
                        outcome instanceof Outcome.Accepted
                                || outcome.equals(new Outcome.OutOfStock())
                                || outcome.equals(new Outcome.Busy()));
        assertThat(accepted(outcomes)).hasSizeLessThanOrEqualTo(5).hasSameSizeAs(stored());
        assertThat(world.stock(prize)).isEqualTo(5 - accepted(outcomes).size());
    }

    private List<Outcome> race(IntFunction<SampleSubmission> submissions) {
        SubmitEntry submitEntry = world.submitEntry();
        return AtOnce.call(
                CALLERS,
                n -> submitEntry.submit(submissions.apply(n).request(new CampaignSlug("spring"))));
    }

    private static List<CampaignEntry> accepted(List<Outcome> outcomes) {
        return outcomes.stream()
                .flatMap(outcome ->
                        outcome instanceof Outcome.Accepted(var entry)
                                ? Stream.of(entry)
                                : Stream.empty())
                .toList();
    }

    private List<CampaignEntry> stored() {
        return world.items().stream()
                .filter(item -> Attributes.text(item, "type").equals(CampaignEntryItems.TYPE))
                .map(CampaignEntryItems::read)
                .toList();
    }
}

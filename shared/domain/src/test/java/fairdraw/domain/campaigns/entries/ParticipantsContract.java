package fairdraw.domain.campaigns.entries;

import static fairdraw.domain.campaigns.SampleCampaign.OPENS;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.campaigns.entries.CampaignEntries.Submitting;
import fairdraw.domain.campaigns.erasure.EraseParticipant;
import fairdraw.domain.campaigns.participants.Contact;
import fairdraw.domain.campaigns.participants.Contact.Means;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.erasure.People;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The behaviour of every implementation of {@link EraseParticipant.Removal} and of {@link People}
 * of campaigns.
 */
public interface ParticipantsContract extends EntriesOnTest {

    EraseParticipant.Removal removal();

    People people();

    private Draw draw() {
        return sample().draw();
    }

    private static Contact email(String address) {
        return new Contact(Means.EMAIL, address);
    }

    private static Contact phone(String digits) {
        return new Contact(Means.PHONE, digits);
    }

    private People.Sought sought(String person) {
        return new People.Sought(draw(), person);
    }

    private void erase(CampaignEntry entry) {
        removal().entries(draw(), entry.person()).forEach(removal()::entry);
        removal().participant(draw(), entry.person());
    }

    @Test
    default void aParticipantIsFoundByEveryContactThatTheyEverGave() {
        CampaignEntry first = stored(SampleSubmission.of(1, 1).withEmail("a@example.com"));
        CampaignEntry second =
                stored(SampleSubmission.of(1, 2).withEmail("b@example.com").withPhone("55113333"));
        CampaignEntry other = stored(SampleSubmission.of(2, 3).withEmail("c@example.com"));

        assertThat(removal().claimant(draw(), email("a@example.com"))).contains(first.person());
        assertThat(removal().claimant(draw(), email("b@example.com"))).contains(first.person());
        assertThat(removal().claimant(draw(), phone("55113333"))).contains(first.person());
        assertThat(removal().claimant(draw(), email("55113333"))).isEmpty();
        assertThat(removal().entries(draw(), first.person()))
                .containsExactlyInAnyOrder(first, second);
        assertThat(removal().entries(draw(), other.person())).containsExactly(other);
    }

    @Test
    default void ofAnErasedParticipantNothingIsLeftButThatTheyTookPart() {
        SampleSubmission submission =
                SampleSubmission.of(1, 1).withEmail("a@example.com").withPhone("55113333");
        CampaignEntry entry = stored(submission);
        stored(SampleSubmission.of(1, 2).withEmail("b@example.com"));
        approve(entry, Optional.empty(), new Participant(1, 5, "ab".repeat(32)));
        CampaignEntry other = stored(SampleSubmission.of(2, 3).withEmail("c@example.com"));

        for (int time = 0; time < 2; time++) {
            erase(entry);

            assertThat(removal().entries(draw(), entry.person())).isEmpty();
            assertThat(found(entry)).isEmpty();
            assertThat(remembered("key-1")).isEmpty();
            assertThat(entries().known(campaign(), entry.person())).isEmpty();
            assertThat(entries().participant(campaign(), entry.person())).isEmpty();
            assertThat(removal().claimant(draw(), email("a@example.com"))).isEmpty();
            assertThat(removal().claimant(draw(), email("b@example.com"))).isEmpty();
            assertThat(removal().claimant(draw(), phone("55113333"))).isEmpty();
            assertThat(
                            people().present(
                                            List.of(
                                                    sought("EMAIL#a@example.com"),
                                                    sought("PHONE#55113333"),
                                                    sought(entry.person()))))
                    .hasSize(3);
        }
        assertThat(found(other)).contains(other);
        assertThat(removal().claimant(draw(), email("c@example.com"))).contains(other.person());
        // In a campaign that was cancelled somebody may still hand in what an erased person gave.
        assertThat(
                        submit(
                                SampleSubmission.of(3, 4)
                                        .withEmail("a@example.com")
                                        .proving(submission.accessKey())))
                .isEqualTo(new Submitting.Stored());
    }

    @Test
    default void whoseOnlyEntryWasRejectedAtOnceIsFoundAndErasedToo() {
        SampleSubmission first = SampleSubmission.of(1, 1).withEmail("a@example.com");
        stored(first);
        NewEntry rejected =
                SampleSubmission.of(2, 2)
                        .proving(first.accessKey())
                        .entry(campaign(), OPENS)
                        .rejected("used");
        entries().submit(rejected);
        String person = rejected.entry().person();

        assertThat(people().present(List.of(sought(person)))).hasSize(1);
        assertThat(removal().entries(draw(), person)).containsExactly(rejected.entry());
        erase(rejected.entry());

        assertThat(found(rejected.entry())).isEmpty();
        assertThat(people().present(List.of(sought(person)))).hasSize(1);
        // The evidence is still the other entry's.
        assertThat(submit(SampleSubmission.of(3, 3).proving(first.accessKey())))
                .isEqualTo(new Submitting.EvidenceUsed());
    }

    @Test
    default void erasingSomebodyWhoNeverTookPartWritesNothing() {
        removal().participant(draw(), "ab".repeat(16));

        assertThat(removal().entries(draw(), "ab".repeat(16))).isEmpty();
        assertThat(people().present(List.of(sought("ab".repeat(16))))).isEmpty();
    }

    @Test
    default void theParticipantsOfACampaignAreFoundAmongAnyNumber() {
        CampaignEntry ada = stored(SampleSubmission.of(1, 1).withEmail("a@example.com"));
        List<People.Sought> all = new ArrayList<>();
        IntStream.range(0, 230).forEach(i -> all.add(sought("%032x".formatted(i))));
        all.set(7, sought(ada.person()));
        all.set(201, sought("EMAIL#a@example.com"));

        assertThat(people().present(all)).containsExactly(all.get(7), all.get(201));
        assertThat(people().present(List.of())).isEmpty();
    }
}

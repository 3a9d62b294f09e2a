package fairdraw.aws.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.aws.dynamodb.Attributes;
import fairdraw.aws.dynamodb.CrashingClient;
import fairdraw.aws.dynamodb.SharedStore;
import fairdraw.domain.campaigns.SampleCampaign;
import fairdraw.domain.campaigns.entries.CampaignEntry;
import fairdraw.domain.campaigns.entries.DeclaredWin;
import fairdraw.domain.campaigns.entries.EntryStatus;
import fairdraw.domain.campaigns.entries.Prize;
import fairdraw.domain.campaigns.entries.SampleSubmission;
import fairdraw.domain.campaigns.entries.SubmitEntry.Outcome;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Functions that die at any request and leave a state that their caller, or the queue, can finish.
 */
final class SubmitEntryCrashTest {

    private final CrashingClient crashing = new CrashingClient(SharedStore.client());

    @AfterEach
    void live() {
        crashing.live();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anEntryIsThereOnceAfterItIsHandedInAgain(boolean afterwards) {
        int crashes = 0;
        for (int request = 1; submittedWithCrashAt(request, afterwards); request++) {
            crashes++;
        }
        assertThat(crashes).isGreaterThanOrEqualTo(2);
    }

    private boolean submittedWithCrashAt(int request, boolean afterwards) {
        try (CampaignWorld world = world()) {
            Prize prize = world.prize(1);
            SampleSubmission submission =
                    SampleSubmission.of(1, 1).withEmail("a@example.com").winning(prize.id());
            crashing.dieAt(request, afterwards);
            boolean crashed = dies(() -> world.submit(submission));
            crashing.live();

            CampaignEntry entry = entry(world.submit(submission));

            assertThat(entry.win()).map(DeclaredWin::prizeId).contains(prize.id());
            assertThat(entries(world)).containsExactly(entry);
            assertThat(world.stock(prize)).isZero();
            return crashed;
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anEntryIsCountedOnceAfterItsMessageComesAgain(boolean afterwards) {
        int crashes = 0;
        for (int request = 1; evaluatedWithCrashAt(request, afterwards); request++) {
            crashes++;
        }
        assertThat(crashes).isGreaterThan(3);
    }

    private boolean evaluatedWithCrashAt(int request, boolean afterwards) {
        try (CampaignWorld world = world()) {
            Prize prize = world.prize(1);
            CampaignEntry entry = world.accepted(SampleSubmission.of(1, 1).winning(prize.id()));
            crashing.dieAt(request, afterwards);
            boolean crashed = dies(() -> world.evaluate(entry));
            crashing.live();

            CampaignEntry decided = world.evaluated(entry);

            assertThat(decided.status()).isEqualTo(EntryStatus.APPROVED);
            assertThat(decided.win())
                    .contains(new DeclaredWin(prize.id(), DeclaredWin.State.CONFIRMED));
            assertThat(world.entries.participant(world.campaign, entry.person()).orElseThrow())
                    .satisfies(participant -> {
                        assertThat(participant.entries()).isEqualTo(1);
                        assertThat(participant.numbers()).isEqualTo(5);
                    });
            return crashed;
        }
    }

    private CampaignWorld world() {
        crashing.live();
        return new CampaignWorld(
                crashing.client(), 5, SampleCampaign.of(CampaignWorld.TENANT).allowing(1));
    }

    private static CampaignEntry entry(Outcome outcome) {
        return outcome instanceof Outcome.Repeated(var entry, var same) && same
                ? entry
                : CampaignWorld.accepted(outcome);
    }

    private static List<CampaignEntry> entries(CampaignWorld world) {
        return world.items().stream()
                .filter(item -> Attributes.text(item, "type").equals(CampaignEntryItems.TYPE))
                .map(CampaignEntryItems::read)
                .toList();
    }

    private static boolean dies(Runnable process) {
        try {
            process.run();
            return false;
        } catch (CrashingClient.Crash crash) {
            return true;
        }
    }
}

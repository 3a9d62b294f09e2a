package fairdraw.aws.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.Interruptions;
import fairdraw.domain.campaigns.entries.CampaignEntry;
import fairdraw.domain.campaigns.numbers.NumberClaims;
import fairdraw.domain.campaigns.numbers.SubmitNumbers.Outcome;
import fairdraw.fairness.extraction.LuckyNumber;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Submissions that die, or sleep while others continue, at any step. */
final class SubmissionCrashTest {

    private static final int MANY = 100;

    /** Longer than the time for which others must not abort a submission. */
    private static final Duration OVERDUE = Duration.ofSeconds(16);

    private final NumberWorld world = NumberWorld.manual(MANY);

    @AfterEach
    void close() {
        world.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {5, MANY})
    void whoeverDiesHasHandedInAllOrNothing(int quantity) {
        List<CampaignEntry> entries = new ArrayList<>();
        int holders = 0;
        int steps = 0;
        boolean happened = true;
        for (int call = 1; happened; call++) {
            Interruptions at = Interruptions.dying(call, true);
            List<LuckyNumber> numbers = NumberWorld.from(call * 1_000L, quantity);
            CampaignEntry unlucky = world.approved(quantity);
            boolean died = dies(unlucky, numbers, at);
            happened = at.happened();
            steps += died ? 1 : 0;

            boolean isHeld = world.holding(unlucky).isPresent();
            world.clock.forward(OVERDUE);
            CampaignEntry other = world.approved(5);
            Outcome otherwise = world.submit(other, numbers.subList(0, 5));
            Outcome again = world.submit(unlucky, NumberWorld.from(call * 1_000L + 500, quantity));

            assertThat(otherwise)
                    .isInstanceOf(isHeld ? Outcome.Taken.class : Outcome.Assigned.class);
            assertThat(again)
                    .isInstanceOf(isHeld ? Outcome.AlreadySubmitted.class : Outcome.Assigned.class);
            entries.addAll(List.of(unlucky, other));
            holders += isHeld ? 1 : 2;
        }
        assertThat(NumberAudit.check(world, entries)).isEqualTo(holders);
        assertThat(steps).isEqualTo(quantity == MANY ? 3 : 1);
    }

    private boolean dies(CampaignEntry entry, List<LuckyNumber> numbers, Interruptions at) {
        return Interruptions.dies(
                () -> world.submit(at.of(NumberClaims.class, world.claims), entry, numbers));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void whoeverSleepsTooLongStartsAnewOrIsRefused(int call) {
        List<LuckyNumber> numbers = NumberWorld.from(2_000, MANY);
        CampaignEntry sleeper = world.approved();
        CampaignEntry other = world.approved(5);
        Interruptions at =
                Interruptions.before(
                        call,
                        () -> {
                            world.clock.forward(OVERDUE);
                            assertThat(world.submit(other, numbers.subList(0, 5)))
                                    .isInstanceOf(Outcome.Assigned.class);
                        });

        Outcome woken = world.submit(at.of(NumberClaims.class, world.claims), sleeper, numbers);

        assertThat(woken).isInstanceOf(Outcome.Taken.class);
        assertThat(NumberAudit.check(world, List.of(sleeper, other))).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void whoeverIsAbortedWhileAsleepStartsAnew(int call) {
        CampaignEntry sleeper = world.approved();
        CampaignEntry refused = world.approved();
        CampaignEntry holder = world.approved(1);
        assertThat(world.submit(holder, NumberWorld.from(3_099, 1)))
                .isInstanceOf(Outcome.Assigned.class);
        Interruptions at =
                Interruptions.before(
                        call,
                        () -> {
                            world.clock.forward(OVERDUE);
                            // Aborts the sleeper's submission, and then fails itself.
                            assertThat(world.submit(refused, NumberWorld.from(3_000, MANY)))
                                    .isInstanceOf(Outcome.Taken.class);
                        });

        Outcome woken =
                world.submit(
                        at.of(NumberClaims.class, world.claims),
                        sleeper,
                        NumberWorld.from(2_950, MANY));

        assertThat(woken).isInstanceOf(Outcome.Assigned.class);
        assertThat(NumberAudit.check(world, List.of(sleeper, refused, holder))).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void whoeverSleepsPastTheCloseIsNotInTheList(int call) {
        CampaignEntry sleeper = world.approved();
        Interruptions at = Interruptions.before(call, world::shut);

        Outcome woken =
                world.submit(
                        at.of(NumberClaims.class, world.claims),
                        sleeper,
                        NumberWorld.from(0, MANY));

        assertThat(woken).isInstanceOf(Outcome.Closed.class);
        assertThat(NumberAudit.checkShut(world, List.of(sleeper))).isZero();
    }
}

package fairdraw.domain.webhooks;

import static fairdraw.domain.webhooks.SampleWebhooks.NOON;
import static fairdraw.domain.webhooks.SampleWebhooks.OTHERS;
import static fairdraw.domain.webhooks.SampleWebhooks.webhook;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.ids.WebhookId;
import fairdraw.domain.webhooks.Slots.Ending;
import fairdraw.domain.webhooks.Slots.Health;
import fairdraw.domain.webhooks.Slots.Wish;
import fairdraw.domain.webhooks.Webhook.Owner;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The behaviour of every implementation of {@link Slots}, on an empty table in each test. */
public interface SlotsContract {

    /** The end of every lease. */
    Instant UNTIL = NOON.plusSeconds(20);

    Webhook WEBHOOK = webhook(new WebhookId("wh_1"));

    /** The health of a webhook that has not failed. */
    Health GOOD = new Health(0, Optional.empty());

    Slots slots();

    @Test
    default void theSlotsOfAWebhookAreFewAndEachIsForOne() {
        List<Wish.Taken> taken = takeAll();

        assertThat(taken)
                .hasSizeBetween(2, 20)
                .extracting(Wish.Taken::number)
                .doesNotHaveDuplicates();
        assertThat(slots().take(WEBHOOK, NOON, UNTIL)).isEqualTo(new Wish.Busy());
        for (Webhook other :
                List.of(
                        webhook(new WebhookId("wh_2")),
                        webhook(Owner.of(OTHERS.getFirst()), new WebhookId("wh_1")))) {
            assertThat(slots().take(other, NOON, UNTIL)).isInstanceOf(Wish.Taken.class);
        }
    }

    @Test
    default void aReleasedSlotIsFree() {
        Wish.Taken one = takeAll().getFirst();

        assertThat(slots().release(one, Ending.UNTRIED, false, NOON)).isEqualTo(GOOD);

        assertThat(slots().take(WEBHOOK, NOON, UNTIL.plusSeconds(1)))
                .isEqualTo(new Wish.Taken(WEBHOOK, one.number(), UNTIL.plusSeconds(1)));
    }

    @Test
    default void aSlotThatIsNeverReleasedExpires() {
        int most = takeAll().size();

        assertThat(slots().take(WEBHOOK, UNTIL.minusMillis(1), UNTIL)).isEqualTo(new Wish.Busy());
        for (int i = 0; i < most; i++) {
            assertThat(slots().take(WEBHOOK, UNTIL, UNTIL.plusSeconds(20)))
                    .isInstanceOf(Wish.Taken.class);
        }
    }

    @Test
    default void theReleaseOfAnExpiredSlotDoesNotFreeItAgain() {
        Wish.Taken late = takeAll().getFirst();
        int retaken = 0;
        while (slots().take(WEBHOOK, UNTIL, UNTIL.plusSeconds(20)) instanceof Wish.Taken) {
            retaken++;
        }
        assertThat(retaken).isPositive();

        assertThat(slots().release(late, Ending.SILENT, true, UNTIL)).isEqualTo(GOOD);

        assertThat(slots().take(WEBHOOK, UNTIL, UNTIL.plusSeconds(20))).isEqualTo(new Wish.Busy());
    }

    @Test
    default void failuresAreCountedFromTheFirstOnUntilASuccess() {
        assertThat(end(Ending.REFUSED, false, NOON)).isEqualTo(failing(0));
        assertThat(end(Ending.REFUSED, true, NOON.plusSeconds(1))).isEqualTo(failing(1));
        assertThat(end(Ending.SILENT, true, NOON.plusSeconds(2))).isEqualTo(failing(2));
        assertThat(end(Ending.UNTRIED, false, NOON.plusSeconds(3))).isEqualTo(failing(2));
        assertThat(end(Ending.ARRIVED, false, NOON.plusSeconds(4))).isEqualTo(GOOD);
        assertThat(end(Ending.UNTRIED, false, NOON.plusSeconds(5))).isEqualTo(GOOD);
    }

    @Test
    default void aSilentWebhookHasOneSlot() {
        end(Ending.SILENT, false, NOON);

        Wish one = slots().take(WEBHOOK, NOON, UNTIL);
        assertThat(one).isInstanceOf(Wish.Taken.class);
        assertThat(slots().take(WEBHOOK, NOON, UNTIL)).isEqualTo(new Wish.Slow());

        slots().release((Wish.Taken) one, Ending.UNTRIED, false, NOON);
        assertThat(slots().take(WEBHOOK, NOON, UNTIL)).isInstanceOf(Wish.Taken.class);
        assertThat(slots().take(WEBHOOK, NOON, UNTIL)).isEqualTo(new Wish.Slow());
        assertThat(slots().take(WEBHOOK, UNTIL, UNTIL.plusSeconds(1)))
                .isInstanceOf(Wish.Taken.class);
    }

    @Test
    default void aWebhookThatAnswersAgainHasAllItsSlots() {
        for (Ending answer : List.of(Ending.ARRIVED, Ending.REFUSED)) {
            end(Ending.SILENT, false, NOON);
            end(answer, false, NOON);

            List<Wish.Taken> all = takeAll();
            assertThat(all).hasSizeGreaterThan(1);
            all.forEach(slot -> slots().release(slot, Ending.UNTRIED, false, NOON));
        }
    }

    @Test
    default void aForgottenWebhookIsAsGoodAsNew() {
        end(Ending.SILENT, true, NOON);
        slots().forget(WEBHOOK);

        assertThat(takeAll()).hasSizeGreaterThan(1);
        slots().forget(WEBHOOK);
        assertThat(slots().take(WEBHOOK, NOON, UNTIL)).isEqualTo(new Wish.Busy());
        slots().forget(webhook(new WebhookId("wh_9")));
    }

    private Health end(Ending ending, boolean exhausted, Instant at) {
        Wish wish = slots().take(WEBHOOK, at, UNTIL);
        assertThat(wish).isInstanceOf(Wish.Taken.class);
        return slots().release((Wish.Taken) wish, ending, exhausted, at);
    }

    private List<Wish.Taken> takeAll() {
        List<Wish.Taken> taken = new ArrayList<>();
        while (taken.size() < 100 && slots().take(WEBHOOK, NOON, UNTIL) instanceof Wish.Taken one) {
            taken.add(one);
        }
        return taken;
    }

    private static Health failing(int exhausted) {
        return new Health(exhausted, Optional.of(NOON));
    }
}

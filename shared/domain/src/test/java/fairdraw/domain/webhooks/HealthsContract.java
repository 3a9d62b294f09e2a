package fairdraw.domain.webhooks;

import static fairdraw.domain.webhooks.SampleWebhooks.NOON;
import static fairdraw.domain.webhooks.SampleWebhooks.OTHERS;
import static fairdraw.domain.webhooks.SampleWebhooks.webhook;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.ids.WebhookId;
import fairdraw.domain.webhooks.Healths.Health;
import fairdraw.domain.webhooks.Webhook.Owner;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The behaviour of every implementation of {@link Healths}, on an empty table in each test. */
public interface HealthsContract {

    Webhook WEBHOOK = webhook(new WebhookId("wh_1"));

    Healths healths();

    @Test
    default void failuresAreCountedFromTheFirstOnUntilASuccess() {
        assertThat(healths().of(WEBHOOK)).isEqualTo(Health.GOOD);

        assertThat(healths().failed(WEBHOOK, false, NOON)).isEqualTo(failing(0));
        assertThat(healths().failed(WEBHOOK, true, NOON.plusSeconds(1))).isEqualTo(failing(1));
        assertThat(healths().failed(WEBHOOK, true, NOON.plusSeconds(2))).isEqualTo(failing(2));
        assertThat(healths().of(WEBHOOK)).isEqualTo(failing(2));

        healths().forget(WEBHOOK);
        assertThat(healths().of(WEBHOOK)).isEqualTo(Health.GOOD);
    }

    @Test
    default void aWebhookThatNeverFailedCanBeForgotten() {
        healths().forget(WEBHOOK);

        assertThat(healths().of(WEBHOOK)).isEqualTo(Health.GOOD);
    }

    @Test
    default void aWebhookHasAHealthOfItsOwn() {
        healths().failed(WEBHOOK, true, NOON);

        for (Webhook other :
                List.of(
                        webhook(new WebhookId("wh_2")),
                        webhook(Owner.of(OTHERS.getFirst()), new WebhookId("wh_1")))) {
            assertThat(healths().of(other)).isEqualTo(Health.GOOD);
        }
    }

    private static Health failing(int exhausted) {
        return new Health(exhausted, Optional.of(NOON));
    }
}

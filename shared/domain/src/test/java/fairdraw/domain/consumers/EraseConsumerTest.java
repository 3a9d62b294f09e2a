package fairdraw.domain.consumers;

import static fairdraw.domain.consumers.SampleSessions.NOON;
import static fairdraw.domain.consumers.SampleSessions.TENANT;
import static fairdraw.domain.consumers.SampleSessions.code;
import static fairdraw.domain.consumers.SampleSessions.issuer;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.MovableClock;
import fairdraw.domain.Remembered;
import fairdraw.domain.consumers.erasure.EraseConsumer;
import fairdraw.domain.consumers.erasure.NamedConsumers;
import fairdraw.domain.draws.keys.FixedRootKeys;
import fairdraw.domain.ids.ConsumerId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class EraseConsumerTest {

    private static final ConsumerId ID = new ConsumerId("guest_01JZ3V7Q8M9N0P1R2S3T4V5W6X");

    private final InMemorySessions sessions = new InMemorySessions();
    private final InMemoryIssuers issuers = new InMemoryIssuers();
    private final FixedRootKeys keys = new FixedRootKeys();
    private final MovableClock clock = new MovableClock(NOON);
    private final NamedConsumers named = new NamedConsumers(issuers, keys, clock);
    private final EraseConsumer erase = new EraseConsumer(named, sessions);

    private ConsumerId subject(Issuer issuer, String name) {
        return new Identity(Identity.OWN_ISSUER, issuer.issuer(), name)
                .consumerId(keys.pepper(issuer.pepper()), TENANT);
    }

    @Test
    void aConsumerIsErasedUnderTheirIdInAnyCase() {
        ExchangeCode code = code(TENANT, "code", "ada");
        sessions.add(code);
        sessions.redeem(code, SampleSessions.of(ID, "sess_1"), Optional.empty(), NOON);
        sessions.add(SampleSessions.of(new ConsumerId("cons_bob"), "sess_2"));

        erase.erase(TENANT, "Guest_01jz3v7q8m9n0p1r2s3t4v5w6x");

        assertThat(sessions.find(TENANT, "sess_1")).isEmpty();
        assertThat(sessions.consumer(TENANT, code.identity())).isEmpty();
        assertThat(sessions.find(TENANT, "sess_2")).isPresent();
    }

    @Test
    void aSubjectOfAnOwnIssuerIsErasedWhoBeganASessionHere() {
        Issuer shop = issuer(TENANT, "https://shop.example");
        issuers.add(shop);
        sessions.add(SampleSessions.of(subject(shop, "ada@example.com"), "sess_1"));

        erase.erase(TENANT, "bob@example.com");
        assertThat(sessions.find(TENANT, "sess_1")).isPresent();
        erase.erase(TENANT, "ada@example.com");
        assertThat(sessions.find(TENANT, "sess_1")).isEmpty();
    }

    @Test
    void anIssuerIsKnownAtTheLatestAfterTheTimeForWhichIssuersAreRemembered() {
        assertThat(named.of(TENANT, "ada")).containsExactly(new ConsumerId("ada"));
        Issuer shop = issuer(TENANT, "https://shop.example");
        issuers.add(shop);

        clock.forward(Remembered.ISSUERS.atMost());

        assertThat(named.of(TENANT, "ada"))
                .containsExactly(new ConsumerId("ada"), subject(shop, "ada"));
        for (var other : SampleSessions.OTHERS) {
            assertThat(named.of(other, "ada")).containsExactly(new ConsumerId("ada"));
        }
    }
}

package fairdraw.domain.consumers;

import static fairdraw.domain.consumers.SampleSessions.NOON;
import static fairdraw.domain.consumers.SampleSessions.OTHERS;
import static fairdraw.domain.consumers.SampleSessions.TENANT;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.Tenant;
import fairdraw.domain.draws.keys.FixedRootKeys;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class AuthorizeExternalTest {

    private static final Identity ADA = new Identity("shopify", "https://store.example", "ada");

    private final InMemorySessions sessions = new InMemorySessions();
    private final FixedRootKeys roots = new FixedRootKeys();
    private final InMemoryPeppers peppers = new InMemoryPeppers(roots);
    private final AuthorizeExternal authorize =
            new AuthorizeExternal(sessions, peppers, () -> NOON.plusNanos(999_999), new Random(4));

    @Test
    void aCodeIsStoredByItsHashForAMinuteWithTheKeyOfTheIdentity() {
        ExchangeCode.Shown shown = authorize.authorize(TENANT, ADA);

        byte[] pepper = peppers.of(TENANT);
        assertThat(shown.text()).matches("exc_[0-9a-f]{64}");
        assertThat(shown.expiresAt()).isEqualTo(NOON.plusSeconds(60));
        assertThat(sessions.unused(TENANT, ExchangeCode.hash(shown.text())))
                .contains(
                        new ExchangeCode(
                                TENANT,
                                ExchangeCode.hash(shown.text()),
                                ADA.key(pepper, TENANT),
                                ADA.consumerId(pepper, TENANT),
                                shown.expiresAt()));
    }

    @Test
    void eachCodeOfAPersonIsAnotherForTheSameConsumer() {
        ExchangeCode first = stored(TENANT);
        roots.renew();
        ExchangeCode second = stored(TENANT);

        assertThat(second.hash()).isNotEqualTo(first.hash());
        assertThat(second.identity()).isEqualTo(first.identity());
        assertThat(second.consumerId()).isEqualTo(first.consumerId());
    }

    @Test
    void aPersonIsAnotherConsumerInEachTenant() {
        ExchangeCode ours = stored(TENANT);

        for (Tenant other : OTHERS) {
            ExchangeCode theirs = stored(other);
            assertThat(theirs.identity()).isNotEqualTo(ours.identity());
            assertThat(theirs.consumerId()).isNotEqualTo(ours.consumerId());
        }
    }

    @Test
    void aCodeIsNotPrinted() {
        ExchangeCode.Shown shown = authorize.authorize(TENANT, ADA);

        assertThat(shown.toString()).doesNotContain(shown.text().substring(4));
    }

    private ExchangeCode stored(Tenant tenant) {
        String text = authorize.authorize(tenant, ADA).text();
        return sessions.unused(tenant, ExchangeCode.hash(text)).orElseThrow();
    }
}

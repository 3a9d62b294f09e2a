package fairdraw.domain.access.keys;

import static fairdraw.domain.access.keys.SampleKeys.NOON;
import static fairdraw.domain.access.keys.SampleKeys.OPERATOR;
import static fairdraw.domain.access.keys.SampleKeys.SHOP;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.ids.KeyId;
import org.junit.jupiter.api.Test;

final class RevokeKeyTest {
    private final InMemoryApiKeys keys = new InMemoryApiKeys();
    private final RevokeKey revoke = new RevokeKey(keys, () -> NOON.plusNanos(999_999));

    @Test
    void aKeyIsRevokedFromTheMillisecondOfTheCall() {
        keys.add(SampleKeys.of(SHOP, new KeyId("key00000")));

        assertThat(revoke.revoke(SHOP, new KeyId("key00000")).flatMap(ApiKey::revokedAt))
                .contains(NOON);
        assertThat(keys.find(new KeyId("key00000")).flatMap(found -> found.key().revokedAt()))
                .contains(NOON);
    }

    @Test
    void anEarlierRevocationStands() {
        keys.add(SampleKeys.of(SHOP, new KeyId("key00000")));
        keys.revoke(SHOP, new KeyId("key00000"), NOON.minusSeconds(60));

        assertThat(revoke.revoke(SHOP, new KeyId("key00000")).flatMap(ApiKey::revokedAt))
                .contains(NOON.minusSeconds(60));
    }

    @Test
    void anothersKeyAndAnUnknownOneAreNotFound() {
        keys.add(SampleKeys.of(SHOP, new KeyId("key00000")));

        assertThat(revoke.revoke(OPERATOR, new KeyId("key00000"))).isEmpty();
        assertThat(revoke.revoke(SHOP, new KeyId("key00001"))).isEmpty();
    }
}

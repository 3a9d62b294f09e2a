package fairdraw.domain.access.keys;

import static fairdraw.domain.access.keys.SampleKeys.NOON;
import static fairdraw.domain.access.keys.SampleKeys.OPERATOR;
import static fairdraw.domain.access.keys.SampleKeys.SHOP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fairdraw.domain.Pages;
import fairdraw.domain.ids.KeyId;
import fairdraw.fairness.encoding.Sha256;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class CreateKeyTest {
    private final InMemoryApiKeys keys = new InMemoryApiKeys();
    private final CreateKey create = withSeed(5);

    @Test
    void aKeyIsStoredWithTheHashOfItsSecretOnly() {
        var minted = create.create(order()).orElseThrow();

        var text = KeyText.parse(minted.text()).orElseThrow();
        assertThat(keys.find(text.id())).contains(minted.credential());
        assertThat(minted.credential().secretHash()).isEqualTo(Sha256.hex(text.secret()));
        assertThat(minted.key().createdAt()).isEqualTo(NOON);
        assertThat(text.prefix()).isEqualTo(minted.key().prefix());
    }

    @Test
    void aKeyWithATakenIdIsMintedAnew() {
        var first = create.create(order()).orElseThrow();

        var second = withSeed(5).create(order()).orElseThrow();

        assertThat(second.key().id()).isNotEqualTo(first.key().id());
        assertThat(Pages.all(wanted -> keys.of(SHOP, wanted)))
                .containsExactlyInAnyOrder(first.key(), second.key());
    }

    @Test
    void aKeyNamesItsMaker() {
        var maker = SampleKeys.of(OPERATOR, new KeyId("maker000"));
        keys.add(maker);

        var made = create.create(order().by(SampleKeys.maker(maker))).orElseThrow();

        assertThat(made.key().madeBy()).contains(SampleKeys.maker(maker));
    }

    @Test
    void aRevokedKeyMakesNone() {
        var maker = SampleKeys.of(OPERATOR, new KeyId("maker000"));
        keys.add(maker);
        keys.revoke(OPERATOR, new KeyId("maker000"), NOON);

        assertThat(create.create(order().by(SampleKeys.maker(maker)))).isEmpty();
        assertThat(Pages.all(wanted -> keys.of(SHOP, wanted))).isEmpty();
    }

    @Test
    void anImpossibleKeyIsRefusedAndNothingIsStored() {
        var publishable =
                new KeyMint.Order(SHOP, Surface.CARTS, Kind.PUBLISHABLE, Optional.empty(), "none");

        assertThatThrownBy(() -> create.create(publishable))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Pages.all(wanted -> keys.of(SHOP, wanted))).isEmpty();
    }

    private CreateKey withSeed(long seed) {
        return new CreateKey(keys, new KeyMint(() -> NOON.plusNanos(999_999), new Random(seed)));
    }

    private static KeyMint.Order order() {
        return new KeyMint.Order(SHOP, Surface.LOTTERIES, Kind.SECRET, Optional.empty(), "a key");
    }
}

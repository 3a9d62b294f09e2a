package fairdraw.domain.access.keys;

import static fairdraw.domain.access.keys.SampleKeys.NOON;
import static fairdraw.domain.access.keys.SampleKeys.OPERATOR;
import static fairdraw.domain.access.keys.SampleKeys.SHOP;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.Pages;
import fairdraw.domain.access.keys.MadeKeys.Unswept;
import fairdraw.domain.ids.KeyId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The behaviour of every implementation of {@link MadeKeys}, on an empty table in each test. */
public interface MadeKeysContract {

    ApiKeys keys();

    MadeKeys made();

    @Test
    default void theKeysOfAKeyAreListedByIdAsTheyWereMade() {
        var maker = SampleKeys.of(OPERATOR, new KeyId("maker000"));
        var other = SampleKeys.of(OPERATOR, new KeyId("maker001"));
        keys().add(maker);
        keys().add(other);
        var made =
                Stream.of("00000000", "0000000a", "Z0000000", "a0000000")
                        .map(KeyId::new)
                        .map(id ->
                                SampleKeys.of(
                                        id.text().startsWith("0") ? SHOP : OPERATOR, id, maker))
                        .toList();
        made.reversed().forEach(keys()::add);
        keys().add(SampleKeys.of(SHOP, new KeyId("others00"), other));
        keys().revoke(SHOP, new KeyId("00000000"), NOON);

        for (int limit : List.of(1, 3, 4, 5)) {
            assertThat(Pages.all(limit, wanted -> made().of(new KeyId("maker000"), wanted)))
                    .isEqualTo(made.stream().map(Credential::key).toList());
        }
        assertThat(Pages.all(wanted -> made().of(new KeyId("00000000"), wanted))).isEmpty();
    }

    @Test
    default void aKeyThatWasNotStoredIsNotListed() {
        var maker = SampleKeys.of(OPERATOR, new KeyId("maker000"));
        keys().add(maker);
        keys().add(SampleKeys.of(SHOP, new KeyId("taken000")));

        keys().add(SampleKeys.of(SHOP, new KeyId("taken000"), maker));
        keys().revoke(OPERATOR, new KeyId("maker000"), NOON);
        keys().add(SampleKeys.of(SHOP, new KeyId("later000"), maker));

        assertThat(Pages.all(wanted -> made().of(new KeyId("maker000"), wanted))).isEmpty();
    }

    @Test
    default void aPendingPartIsKeptUntilItIsRemoved() {
        var part = new Unswept(new KeyId("root0000"), new KeyId("key00000"), Optional.empty());
        var further =
                new Unswept(new KeyId("root0000"), new KeyId("key00000"), Optional.of("made0000"));
        assertThat(made().next(new KeyId("root0000"))).isEmpty();

        made().put(part);
        assertThat(made().next(new KeyId("root0000"))).contains(part);
        made().put(further);
        assertThat(made().next(new KeyId("root0000"))).contains(further);
        made().remove(part);
        assertThat(made().next(new KeyId("root0000"))).isEmpty();
        made().remove(part);
    }

    @Test
    default void theRevocationsOfTwoKeysAreApart() {
        var one = new Unswept(new KeyId("root0000"), new KeyId("key00000"), Optional.empty());
        var more = new Unswept(new KeyId("root0000"), new KeyId("key00001"), Optional.empty());
        var other =
                new Unswept(new KeyId("root0001"), new KeyId("key00000"), Optional.of("made0000"));
        List.of(one, more, other).forEach(made()::put);

        assertThat(made().next(new KeyId("root0001"))).contains(other);
        made().remove(other);
        assertThat(made().next(new KeyId("root0001"))).isEmpty();

        var first = made().next(new KeyId("root0000")).orElseThrow();
        made().remove(first);
        var second = made().next(new KeyId("root0000")).orElseThrow();
        assertThat(List.of(first, second)).containsExactlyInAnyOrder(one, more);
    }
}

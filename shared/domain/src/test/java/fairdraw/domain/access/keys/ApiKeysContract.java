package fairdraw.domain.access.keys;

import static fairdraw.domain.access.keys.SampleKeys.NOON;
import static fairdraw.domain.access.keys.SampleKeys.OPERATOR;
import static fairdraw.domain.access.keys.SampleKeys.SHOP;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.Mode;
import fairdraw.domain.Pages;
import fairdraw.domain.access.keys.ApiKeys.Unswept;
import fairdraw.domain.ids.CampaignSlug;
import fairdraw.domain.ids.KeyId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The behaviour of every implementation of {@link ApiKeys}, on an empty table in each test. */
public interface ApiKeysContract {

    ApiKeys keys();

    @Test
    default void aKeyIsFoundAndListedAsItWasMade() {
        var maker = SampleKeys.of(OPERATOR, new KeyId("maker000"));
        var campaigns =
                SampleKeys.of(
                        new ApiKey(
                                new KeyId("campaign"),
                                SHOP,
                                Surface.CAMPAIGNS,
                                Kind.SECRET,
                                Optional.of(new CampaignSlug("spring")),
                                "a campaign's",
                                NOON.plusMillis(1),
                                Optional.empty(),
                                Optional.empty()));
        var publishable =
                SampleKeys.of(
                        new ApiKey(
                                new KeyId("publish0"),
                                SHOP,
                                Surface.DRAWS,
                                Kind.PUBLISHABLE,
                                Optional.empty(),
                                "é𝄞",
                                NOON,
                                Optional.empty(),
                                Optional.empty()));
        for (var credential :
                List.of(
                        maker,
                        campaigns,
                        publishable,
                        SampleKeys.of(SHOP, new KeyId("made0000"), maker))) {
            assertThat(keys().add(credential)).isEqualTo(Stored.DONE);

            assertThat(keys().find(credential.key().id())).contains(credential);
            assertThat(Pages.all(wanted -> keys().of(credential.key().owner(), wanted)))
                    .contains(credential.key());
        }
    }

    @Test
    default void anIdIsGivenOnceEvenToAnotherOwner() {
        var first = SampleKeys.of(SHOP, new KeyId("taken000"));
        assertThat(keys().add(first)).isEqualTo(Stored.DONE);

        assertThat(keys().add(first)).isEqualTo(Stored.ID_TAKEN);
        assertThat(keys().add(SampleKeys.of(OPERATOR, new KeyId("taken000"))))
                .isEqualTo(Stored.ID_TAKEN);

        assertThat(keys().find(new KeyId("taken000"))).contains(first);
        assertThat(Pages.all(wanted -> keys().of(OPERATOR, wanted))).isEmpty();
    }

    @Test
    default void aTextThatIsNoIdNamesNothing() {
        for (String text : List.of("!", "0000000", "000000000", "a#b", "x".repeat(5_000), "é")) {
            assertThat(keys().find(new KeyId(text))).isEmpty();
            assertThat(keys().revoke(SHOP, new KeyId(text), NOON)).isEmpty();
        }
    }

    @Test
    default void aRevokedOrUnknownKeyMakesNoKey() {
        var maker = SampleKeys.of(OPERATOR, new KeyId("maker000"));
        assertThat(keys().add(SampleKeys.of(SHOP, new KeyId("made0000"), maker)))
                .isEqualTo(Stored.MAKER_REVOKED);
        keys().add(maker);
        keys().revoke(OPERATOR, new KeyId("maker000"), NOON);

        assertThat(keys().add(SampleKeys.of(SHOP, new KeyId("made0000"), maker)))
                .isEqualTo(Stored.MAKER_REVOKED);

        assertThat(keys().find(new KeyId("made0000"))).isEmpty();
        assertThat(Pages.all(wanted -> keys().of(SHOP, wanted))).isEmpty();
    }

    @Test
    default void aRevokedMakerIsReportedBeforeATakenId() {
        var maker = SampleKeys.of(OPERATOR, new KeyId("maker000"));
        keys().add(maker);
        keys().add(SampleKeys.of(SHOP, new KeyId("taken000")));
        keys().revoke(OPERATOR, new KeyId("maker000"), NOON);

        assertThat(keys().add(SampleKeys.of(SHOP, new KeyId("taken000"), maker)))
                .isEqualTo(Stored.MAKER_REVOKED);
    }

    @Test
    default void anOwnersKeysAreListedByIdAndNoOthers() {
        var ids =
                Stream.of("00000000", "0000000A", "0000000a", "A0000000", "Z0000000", "a0000000")
                        .map(KeyId::new)
                        .toList();
        for (KeyId id : ids.reversed()) {
            keys().add(SampleKeys.of(SHOP, id));
        }
        keys().add(SampleKeys.of(SampleKeys.tenant("org_shop", Mode.TEST), new KeyId("50000000")));
        keys().add(SampleKeys.of(SampleKeys.tenant("org_shop2", Mode.LIVE), new KeyId("60000000")));
        keys().add(SampleKeys.of(OPERATOR, new KeyId("70000000")));

        for (int limit : List.of(1, 2, 4, 6, 7)) {
            assertThat(Pages.all(limit, wanted -> keys().of(SHOP, wanted)))
                    .extracting(ApiKey::id)
                    .isEqualTo(ids);
        }
        assertThat(Pages.all(wanted -> keys().of(SampleKeys.tenant("org_", Mode.LIVE), wanted)))
                .isEmpty();
    }

    @Test
    default void aRevocationStandsAsItWasFirstMade() {
        keys().add(SampleKeys.of(SHOP, new KeyId("key00000")));

        assertThat(keys().revoke(SHOP, new KeyId("key00000"), NOON).flatMap(ApiKey::revokedAt))
                .contains(NOON);
        assertThat(
                        keys().revoke(SHOP, new KeyId("key00000"), NOON.plusSeconds(9))
                                .flatMap(ApiKey::revokedAt))
                .contains(NOON);

        assertThat(keys().find(new KeyId("key00000")).flatMap(found -> found.key().revokedAt()))
                .contains(NOON);
        assertThat(Pages.all(wanted -> keys().of(SHOP, wanted)).getFirst().revokedAt())
                .contains(NOON);
    }

    @Test
    default void nobodyRevokesAnothersKeyOrOneThatDoesNotExist() {
        keys().add(SampleKeys.of(SHOP, new KeyId("key00000")));

        for (Owner other : List.of(SampleKeys.tenant("org_shop", Mode.TEST), OPERATOR)) {
            assertThat(keys().revoke(other, new KeyId("key00000"), NOON)).isEmpty();
        }
        assertThat(keys().revoke(SHOP, new KeyId("key00001"), NOON)).isEmpty();
        assertThat(keys().find(new KeyId("key00000")).flatMap(found -> found.key().revokedAt()))
                .isEmpty();
    }

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
            assertThat(Pages.all(limit, wanted -> keys().madeBy(new KeyId("maker000"), wanted)))
                    .isEqualTo(made.stream().map(Credential::key).toList());
        }
        assertThat(Pages.all(wanted -> keys().madeBy(new KeyId("00000000"), wanted))).isEmpty();
    }

    @Test
    default void aKeyThatWasNotStoredIsNotListed() {
        var maker = SampleKeys.of(OPERATOR, new KeyId("maker000"));
        keys().add(maker);
        keys().add(SampleKeys.of(SHOP, new KeyId("taken000")));

        keys().add(SampleKeys.of(SHOP, new KeyId("taken000"), maker));
        keys().revoke(OPERATOR, new KeyId("maker000"), NOON);
        keys().add(SampleKeys.of(SHOP, new KeyId("later000"), maker));

        assertThat(Pages.all(wanted -> keys().madeBy(new KeyId("maker000"), wanted))).isEmpty();
    }

    @Test
    default void aPendingPartIsKeptUntilItIsRemoved() {
        var part = new Unswept(new KeyId("root0000"), new KeyId("key00000"), Optional.empty());
        var further =
                new Unswept(new KeyId("root0000"), new KeyId("key00000"), Optional.of("made0000"));
        assertThat(keys().nextUnswept(new KeyId("root0000"))).isEmpty();

        keys().put(part);
        assertThat(keys().nextUnswept(new KeyId("root0000"))).contains(part);
        keys().put(further);
        assertThat(keys().nextUnswept(new KeyId("root0000"))).contains(further);
        keys().remove(part);
        assertThat(keys().nextUnswept(new KeyId("root0000"))).isEmpty();
        keys().remove(part);
    }

    @Test
    default void theRevocationsOfTwoKeysAreApart() {
        var one = new Unswept(new KeyId("root0000"), new KeyId("key00000"), Optional.empty());
        var more = new Unswept(new KeyId("root0000"), new KeyId("key00001"), Optional.empty());
        var other =
                new Unswept(new KeyId("root0001"), new KeyId("key00000"), Optional.of("made0000"));
        List.of(one, more, other).forEach(keys()::put);

        assertThat(keys().nextUnswept(new KeyId("root0001"))).contains(other);
        keys().remove(other);
        assertThat(keys().nextUnswept(new KeyId("root0001"))).isEmpty();

        var first = keys().nextUnswept(new KeyId("root0000")).orElseThrow();
        keys().remove(first);
        var second = keys().nextUnswept(new KeyId("root0000")).orElseThrow();
        assertThat(List.of(first, second)).containsExactlyInAnyOrder(one, more);
    }
}

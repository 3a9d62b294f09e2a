package fairdraw.domain.access.keys;

import static fairdraw.domain.access.keys.SampleKeys.NOON;
import static fairdraw.domain.access.keys.SampleKeys.OPERATOR;
import static fairdraw.domain.access.keys.SampleKeys.SHOP;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.Mode;
import fairdraw.domain.Pages;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The behaviour of every implementation of {@link ApiKeys}, on an empty table in each test. */
public interface ApiKeysContract {

    ApiKeys keys();

    @Test
    default void aKeyIsFoundAndListedAsItWasMade() {
        var maker = SampleKeys.of(OPERATOR, "maker000");
        var campaigns =
                SampleKeys.of(
                        new ApiKey(
                                "campaign",
                                SHOP,
                                Surface.CAMPAIGNS,
                                Kind.SECRET,
                                Optional.of("spring"),
                                "a campaign's",
                                NOON.plusMillis(1),
                                Optional.empty(),
                                Optional.empty()));
        var publishable =
                SampleKeys.of(
                        new ApiKey(
                                "publish0",
                                SHOP,
                                Surface.DRAWS,
                                Kind.PUBLISHABLE,
                                Optional.empty(),
                                "é𝄞",
                                NOON,
                                Optional.empty(),
                                Optional.empty()));
        for (var credential :
                List.of(maker, campaigns, publishable, SampleKeys.of(SHOP, "made0000", maker))) {
            assertThat(keys().add(credential)).isEqualTo(Stored.DONE);

            assertThat(keys().find(credential.key().id())).contains(credential);
            assertThat(Pages.all(wanted -> keys().of(credential.key().owner(), wanted)))
                    .contains(credential.key());
        }
    }

    @Test
    default void anIdIsGivenOnceEvenToAnotherOwner() {
        var first = SampleKeys.of(SHOP, "taken000");
        assertThat(keys().add(first)).isEqualTo(Stored.DONE);

        assertThat(keys().add(first)).isEqualTo(Stored.ID_TAKEN);
        assertThat(keys().add(SampleKeys.of(OPERATOR, "taken000"))).isEqualTo(Stored.ID_TAKEN);

        assertThat(keys().find("taken000")).contains(first);
        assertThat(Pages.all(wanted -> keys().of(OPERATOR, wanted))).isEmpty();
    }

    @Test
    default void aTextThatIsNoIdNamesNothing() {
        for (String text : List.of("", "0000000", "000000000", "a#b", "x".repeat(5_000), "é")) {
            assertThat(keys().find(text)).isEmpty();
            assertThat(keys().revoke(SHOP, text, NOON)).isEmpty();
        }
    }

    @Test
    default void aRevokedOrUnknownKeyMakesNoKey() {
        var maker = SampleKeys.of(OPERATOR, "maker000");
        assertThat(keys().add(SampleKeys.of(SHOP, "made0000", maker)))
                .isEqualTo(Stored.MAKER_REVOKED);
        keys().add(maker);
        keys().revoke(OPERATOR, "maker000", NOON);

        assertThat(keys().add(SampleKeys.of(SHOP, "made0000", maker)))
                .isEqualTo(Stored.MAKER_REVOKED);

        assertThat(keys().find("made0000")).isEmpty();
        assertThat(Pages.all(wanted -> keys().of(SHOP, wanted))).isEmpty();
    }

    @Test
    default void aRevokedMakerIsReportedBeforeATakenId() {
        var maker = SampleKeys.of(OPERATOR, "maker000");
        keys().add(maker);
        keys().add(SampleKeys.of(SHOP, "taken000"));
        keys().revoke(OPERATOR, "maker000", NOON);

        assertThat(keys().add(SampleKeys.of(SHOP, "taken000", maker)))
                .isEqualTo(Stored.MAKER_REVOKED);
    }

    @Test
    default void anOwnersKeysAreListedByIdAndNoOthers() {
        var ids = List.of("00000000", "0000000A", "0000000a", "A0000000", "Z0000000", "a0000000");
        for (String id : ids.reversed()) {
            keys().add(SampleKeys.of(SHOP, id));
        }
        keys().add(SampleKeys.of(SampleKeys.tenant("org_shop", Mode.TEST), "50000000"));
        keys().add(SampleKeys.of(SampleKeys.tenant("org_shop2", Mode.LIVE), "60000000"));
        keys().add(SampleKeys.of(OPERATOR, "70000000"));

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
        keys().add(SampleKeys.of(SHOP, "key00000"));

        assertThat(keys().revoke(SHOP, "key00000", NOON).flatMap(ApiKey::revokedAt)).contains(NOON);
        assertThat(keys().revoke(SHOP, "key00000", NOON.plusSeconds(9)).flatMap(ApiKey::revokedAt))
                .contains(NOON);

        assertThat(keys().find("key00000").flatMap(found -> found.key().revokedAt()))
                .contains(NOON);
        assertThat(Pages.all(wanted -> keys().of(SHOP, wanted)).getFirst().revokedAt())
                .contains(NOON);
    }

    @Test
    default void nobodyRevokesAnothersKeyOrOneThatDoesNotExist() {
        keys().add(SampleKeys.of(SHOP, "key00000"));

        for (Owner other : List.of(SampleKeys.tenant("org_shop", Mode.TEST), OPERATOR)) {
            assertThat(keys().revoke(other, "key00000", NOON)).isEmpty();
        }
        assertThat(keys().revoke(SHOP, "key00001", NOON)).isEmpty();
        assertThat(keys().find("key00000").flatMap(found -> found.key().revokedAt())).isEmpty();
    }
}

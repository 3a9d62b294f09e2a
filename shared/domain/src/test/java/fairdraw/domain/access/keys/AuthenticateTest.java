package fairdraw.domain.access.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fairdraw.domain.Mode;
import fairdraw.domain.Tenant;
import fairdraw.domain.access.keys.Authenticate.Outcome;
import fairdraw.domain.ids.CampaignSlug;
import fairdraw.domain.ids.KeyId;
import fairdraw.domain.ids.OperatorId;
import fairdraw.domain.ids.OrganisationId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AuthenticateTest {
    private static final Tenant ACME = new Tenant(new OrganisationId("org_acme"), Mode.LIVE);
    private static final Owner OWNER = new Owner.OfTenant(ACME);

    private final InMemoryApiKeys keys = new InMemoryApiKeys();
    private final Random random = new Random(5);
    private Instant now = Instant.parse("2026-07-01T12:00:00Z");
    private final KeyMint mint = new KeyMint(() -> now, random);
    private final CreateKey createKey = new CreateKey(keys, mint);
    private final RevokeKey revokeKey = new RevokeKey(keys, () -> now);
    private final Authenticate authenticate = new Authenticate(keys, () -> now);

    @Test
    void aGoodKeyTellsItsTenant() {
        var minted = lotteriesKey();

        assertThat(check(minted.text())).isEqualTo(new Outcome.Good(minted.key()));
        assertThat(minted.key().owner()).isEqualTo(OWNER);
    }

    @Test
    void aTypoCostsNoRead() {
        var text = lotteriesKey().text();

        assertThat(check(text.replaceFirst(".$", "_"))).isEqualTo(new Outcome.Bad());
        assertThat(keys.reads()).isZero();
    }

    @Test
    void anUnknownKeyAndAWrongSecretCostOneReadEachEvenWhenTheIdIsRemembered() {
        var known = lotteriesKey();
        check(known.text());
        int before = keys.reads();

        assertThat(check(withSecretOfAnother(known))).isEqualTo(new Outcome.Bad());
        assertThat(keys.reads()).isEqualTo(before + 1);
        assertThat(check(KeyText.random("sk_live_", new KeyId("00000000"), random).text()))
                .isEqualTo(new Outcome.Bad());
        assertThat(keys.reads()).isEqualTo(before + 2);
    }

    @Test
    void aKeyOfAnotherSurfaceIsBad() {
        var text = lotteriesKey().text();

        assertThat(authenticate.check(text, Surface.DRAWS)).isEqualTo(new Outcome.Bad());
        assertThat(authenticate.check(text, Surface.OPERATOR)).isEqualTo(new Outcome.Bad());
    }

    @Test
    void aKeyWhosePrefixWasExchangedIsBad() {
        var live = lotteriesKey().text();
        var parts = KeyText.parse(live).orElseThrow();

        assertThat(check(new KeyText("sk_test_", parts.id(), parts.secret()).text()))
                .isEqualTo(new Outcome.Bad());
    }

    @Test
    void aGoodKeyIsReadOnceAMinute() {
        var text = lotteriesKey().text();
        check(text);
        now = now.plusSeconds(59);
        check(text);
        assertThat(keys.reads()).isEqualTo(1);

        now = now.plusSeconds(1);
        check(text);
        assertThat(keys.reads()).isEqualTo(2);
    }

    @Test
    void aRevocationIsFeltWithinAMinute() {
        var minted = lotteriesKey();
        check(minted.text());
        assertThat(revokeKey.revoke(OWNER, minted.key().id())).isPresent();

        now = now.plus(Duration.ofMinutes(1));

        assertThat(check(minted.text())).isEqualTo(new Outcome.Revoked());
    }

    @Test
    void absenceIsNotRemembered() {
        var later = mint.mint(order(Surface.LOTTERIES, Kind.SECRET, Optional.empty()));
        assertThat(check(later.text())).isEqualTo(new Outcome.Bad());

        keys.add(later.credential());

        assertThat(check(later.text())).isInstanceOf(Outcome.Good.class);
    }

    @Test
    void aRevokedKeyIsToldOnlyToWhomHasItsSecret() {
        var minted = lotteriesKey();
        revokeKey.revoke(OWNER, minted.key().id());

        assertThat(check(withSecretOfAnother(minted))).isEqualTo(new Outcome.Bad());
    }

    @Test
    void nobodyRevokesAnothersKey() {
        var minted = lotteriesKey();
        var other = new Owner.OfTenant(new Tenant(new OrganisationId("org_acme"), Mode.TEST));

        assertThat(revokeKey.revoke(other, minted.key().id())).isEmpty();
        assertThat(check(minted.text())).isInstanceOf(Outcome.Good.class);
    }

    @Test
    void eachSurfaceHasItsPrefix() {
        assertThat(prefix(Surface.LOTTERIES, Kind.SECRET, Optional.empty())).isEqualTo("sk_live_");
        assertThat(prefix(Surface.DRAWS, Kind.PUBLISHABLE, Optional.empty())).isEqualTo("pk_live_");
        assertThat(prefix(Surface.CAMPAIGNS, Kind.SECRET, Optional.of(new CampaignSlug("a_b"))))
                .isEqualTo("evolu_live_a_b_");
        assertThat(prefix(Surface.CARTS, Kind.SECRET, Optional.empty())).isEqualTo("ck_live_");
        assertThat(mint.mint(KeyMint.Order.ofOperator(new OperatorId("oper_1"), "mine")).text())
                .startsWith("op_");
    }

    @Test
    void aKeyThatCannotBeIsRefused() {
        assertThatThrownBy(() -> prefix(Surface.LOTTERIES, Kind.PUBLISHABLE, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> prefix(Surface.CAMPAIGNS, Kind.SECRET, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        prefix(Surface.CARTS, Kind.SECRET, Optional.of(new CampaignSlug("slug"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> prefix(Surface.OPERATOR, Kind.SECRET, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Outcome check(String text) {
        return authenticate.check(text, Surface.LOTTERIES);
    }

    private String prefix(Surface surface, Kind kind, Optional<CampaignSlug> campaign) {
        return mint.mint(order(surface, kind, campaign)).key().prefix();
    }

    private KeyMint.Minted lotteriesKey() {
        return createKey
                .create(order(Surface.LOTTERIES, Kind.SECRET, Optional.empty()))
                .orElseThrow();
    }

    private String withSecretOfAnother(KeyMint.Minted minted) {
        return KeyText.random(minted.key().prefix(), minted.key().id(), random).text();
    }

    private static KeyMint.Order order(
            Surface surface, Kind kind, Optional<CampaignSlug> campaign) {
        return new KeyMint.Order(OWNER, surface, kind, campaign, "a key");
    }
}

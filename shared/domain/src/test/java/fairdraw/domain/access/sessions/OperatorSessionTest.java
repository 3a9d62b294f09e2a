package fairdraw.domain.access.sessions;

import static fairdraw.domain.access.keys.SampleKeys.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.MovableClock;
import fairdraw.domain.access.keys.ApiKey;
import fairdraw.domain.access.keys.Authenticate;
import fairdraw.domain.access.keys.Authenticate.Outcome;
import fairdraw.domain.access.keys.InMemoryApiKeys;
import fairdraw.domain.access.keys.KeyMint;
import fairdraw.domain.access.keys.Maker;
import fairdraw.domain.ids.OperatorId;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OperatorSessionTest {
    private static final OperatorId ANN = new OperatorId("oper_ann");

    private final MovableClock clock = new MovableClock(NOON);
    private final Random random = new Random(7);
    private final InMemoryApiKeys keys = new InMemoryApiKeys();
    private final InMemoryOperatorSessions sessions = new InMemoryOperatorSessions();
    private final KeyMint.Minted key =
            new KeyMint(clock, random).mint(KeyMint.Order.ofOperator(ANN, "first key"));
    private final OpenOperatorSession open = new OpenOperatorSession(sessions, clock, random);
    private final RefreshOperatorSession refresh =
            new RefreshOperatorSession(sessions, keys, clock, random);
    private final AuthenticateOperator authenticate =
            new AuthenticateOperator(new Authenticate(keys, clock), sessions, keys, clock);

    @BeforeEach
    void annHasAKey() {
        keys.add(key.credential());
    }

    @Test
    void aTokenStandsForItsKeyForFifteenMinutes() {
        var opened = opened();

        assertThat(authenticate.check(opened.accessToken())).isEqualTo(good(key.key()));
        clock.forward(Duration.ofMinutes(15).minusMillis(1));
        assertThat(authenticate.check(opened.accessToken())).isEqualTo(good(key.key()));
        clock.forward(Duration.ofMillis(1));
        assertThat(authenticate.check(opened.accessToken())).isEqualTo(new Outcome.Bad());
    }

    @Test
    void aKeyIsGoodWhereATokenIsToo() {
        assertThat(authenticate.check(key.text())).isEqualTo(good(key.key()));
        assertThat(authenticate.checkKey(key.text())).isEqualTo(good(key.key()));
    }

    @Test
    void noTokenIsTakenForAKeyOrForTheOtherToken() {
        var opened = opened();

        assertThat(authenticate.checkKey(opened.accessToken())).isEqualTo(new Outcome.Bad());
        assertThat(authenticate.check(opened.refreshToken())).isEqualTo(new Outcome.Bad());
        assertThat(refresh.find(opened.accessToken())).isEmpty();
        assertThat(refresh.find(key.text())).isEmpty();
    }

    @Test
    void aRefreshReplacesBothTokens() {
        var first = opened();

        var second = refreshed(first.refreshToken()).orElseThrow();

        assertThat(authenticate.check(first.accessToken())).isEqualTo(new Outcome.Bad());
        assertThat(authenticate.check(second.accessToken())).isEqualTo(good(key.key()));
        assertThat(refreshed(second.refreshToken())).isPresent();
    }

    @Test
    void aSecondUseOfARefreshTokenEndsTheSession() {
        var first = opened();
        var second = refreshed(first.refreshToken()).orElseThrow();

        assertThat(refreshed(first.refreshToken())).isEmpty();

        assertThat(authenticate.check(second.accessToken())).isEqualTo(new Outcome.Bad());
        assertThat(refresh.find(second.refreshToken())).isEmpty();
    }

    @Test
    void aForgedRefreshTokenEndsNothing() {
        var opened = opened();
        var forged = OperatorRefreshToken.first(opened.session().id(), random).text();

        assertThat(refresh.find(forged)).isEmpty();
        assertThat(refresh.find("opr_")).isEmpty();
        assertThat(refresh.find(".")).isEmpty();

        assertThat(refreshed(opened.refreshToken())).isPresent();
    }

    @Test
    void tokensEndWithTheirKey() {
        var opened = opened();

        keys.revoke(key.key().owner(), key.key().id(), clock.instant());

        assertThat(authenticate.check(opened.accessToken())).isEqualTo(new Outcome.Revoked());
        assertThat(refreshed(opened.refreshToken())).isEmpty();
    }

    @Test
    void noRefreshOutlastsTwelveHours() {
        var opened = opened();
        clock.forward(Duration.ofHours(12).minusMinutes(5));
        var last = refreshed(opened.refreshToken()).orElseThrow();

        assertThat(last.session().accessUntil()).isEqualTo(NOON.plus(Duration.ofHours(12)));
        clock.forward(Duration.ofMinutes(5));

        assertThat(authenticate.check(last.accessToken())).isEqualTo(new Outcome.Bad());
        assertThat(refreshed(last.refreshToken())).isEmpty();
    }

    @Test
    void tokensEndWithTheSession() {
        var opened = opened();

        refresh.end(refresh.find(opened.refreshToken()).orElseThrow());

        assertThat(authenticate.check(opened.accessToken())).isEqualTo(new Outcome.Bad());
        assertThat(refresh.find(opened.refreshToken())).isEmpty();
    }

    @Test
    void whatIsStoredOpensNothingAndWhatIsPrintedTellsNothing() {
        var opened = opened();
        var stored = opened.session().toString();

        for (String part : opened.refreshToken().split("\\.", -1)) {
            assertThat(stored).doesNotContain(part.substring(12, 39));
            assertThat(opened.toString()).doesNotContain(part.substring(12, 39));
        }
        assertThat(stored).doesNotContain(opened.accessToken().substring(12, 39));
        assertThat(opened.toString()).doesNotContain(opened.accessToken().substring(12, 39));
    }

    private OpenedSession opened() {
        return open.open(new Maker(ANN, key.key().id()));
    }

    private Optional<OpenedSession> refreshed(String token) {
        return refresh.find(token).flatMap(refresh::refresh);
    }

    private static Outcome good(ApiKey key) {
        return new Outcome.Good(key);
    }
}

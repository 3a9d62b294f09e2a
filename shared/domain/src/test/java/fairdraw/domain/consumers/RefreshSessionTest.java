package fairdraw.domain.consumers;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.Mode;
import fairdraw.domain.Tenant;
import fairdraw.domain.draws.keys.FixedRootKeys;
import fairdraw.domain.ids.Ids;
import fairdraw.domain.ids.OrganisationId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class RefreshSessionTest {

    private static final Tenant TENANT = new Tenant(new OrganisationId("org_1"), Mode.LIVE);

    private Instant now = Instant.parse("2026-07-01T12:00:00Z");
    private final InstantSource clock = () -> now;
    private final Random random = new Random(20260701);
    private final InMemorySessions sessions = new InMemorySessions();
    private final OpenSession open =
            new OpenSession(sessions, new FixedRootKeys(), clock, new Ids(clock, random), random);
    private final RefreshSession refresh = new RefreshSession(sessions, clock, random);
    private final Opened opened = open.guest(TENANT, Optional.empty());
    private final String first = opened.refreshToken();

    @Test
    void aSessionGoesOnForAsLongAsItIsRefreshed() {
        String token = first;
        Set<String> seen = new HashSet<>(Set.of(token));
        for (int month = 0; month < 24; month++) {
            pass(Duration.ofDays(29));
            Opened next = refresh.refresh(TENANT, token).orElseThrow();
            assertThat(next.session().consumer()).isEqualTo(opened.session().consumer());
            token = next.refreshToken();
            assertThat(seen.add(token)).isTrue();
        }
    }

    @Test
    void aTokenLastsThirtyDays() {
        pass(Duration.ofDays(30).minusMillis(1));
        String second = refresh.refresh(TENANT, first).orElseThrow().refreshToken();
        pass(Duration.ofDays(30));

        assertThat(refresh.refresh(TENANT, second)).isEmpty();
    }

    @Test
    void anAnswerThatWasLostIsGivenAgainForAMoment() {
        Opened second = refresh.refresh(TENANT, first).orElseThrow();
        pass(RefreshSession.GRACE);

        assertThat(refresh.refresh(TENANT, first).map(Opened::refreshToken))
                .contains(second.refreshToken());
    }

    @Test
    void aTokenThatComesBackLaterEndsTheFamily() {
        String second = refresh.refresh(TENANT, first).orElseThrow().refreshToken();
        pass(RefreshSession.GRACE.plusMillis(1));

        assertThat(refresh.refresh(TENANT, first)).isEmpty();

        assertThat(refresh.refresh(TENANT, second)).isEmpty();
        assertThat(ended()).contains(Session.Ended.REUSE);
    }

    @Test
    void aTokenTwoBehindEndsTheFamilyAtOnce() {
        String second = refresh.refresh(TENANT, first).orElseThrow().refreshToken();
        String third = refresh.refresh(TENANT, second).orElseThrow().refreshToken();

        assertThat(refresh.refresh(TENANT, first)).isEmpty();

        assertThat(refresh.refresh(TENANT, third)).isEmpty();
    }

    /** Both got the same successor; the one who is a token behind afterwards exposes the copy. */
    @Test
    void aThiefWhoComesWithinTheMomentIsFoundOutAtTheNextStep() {
        String owners = refresh.refresh(TENANT, first).orElseThrow().refreshToken();
        String thiefs = refresh.refresh(TENANT, first).orElseThrow().refreshToken();
        String third = refresh.refresh(TENANT, thiefs).orElseThrow().refreshToken();
        pass(Duration.ofMinutes(30));

        assertThat(refresh.refresh(TENANT, owners)).isEmpty();

        assertThat(refresh.refresh(TENANT, third)).isEmpty();
    }

    @Test
    void whoeverInventsATokenOfASessionCannotEndIt() {
        refresh.refresh(TENANT, first);
        RefreshToken real = RefreshToken.parse(first).orElseThrow();
        for (int number = 0; number < 4; number++) {
            RefreshToken invented =
                    new RefreshToken(
                            real.session(), number, RefreshToken.randomHex(random), real.proof());
            assertThat(refresh.refresh(TENANT, invented.text())).isEmpty();
        }

        assertThat(ended()).isEmpty();
    }

    @Test
    void whatIsNoTokenIsRefused() {
        for (String text :
                new String[] {
                    "",
                    "rt_",
                    first.substring(1),
                    first + "0",
                    first.replace("rt_", "rt_0"),
                    first.toUpperCase(Locale.ROOT),
                    first.replace('.', ' '),
                    first.replaceFirst("\\.1\\.", ".999999999999."),
                    first.replaceFirst("rt_.", "rt_U")
                }) {
            assertThat(refresh.refresh(TENANT, text)).as(text).isEmpty();
        }
        assertThat(refresh.refresh(TENANT, first)).isPresent();
    }

    @Test
    void aSessionIsFoundOnlyInItsOrganisationAndMode() {
        assertThat(refresh.refresh(new Tenant(new OrganisationId("org_1"), Mode.TEST), first))
                .isEmpty();
        assertThat(refresh.refresh(new Tenant(new OrganisationId("org_2"), Mode.LIVE), first))
                .isEmpty();
    }

    @Test
    void aSessionThatWasLeftIsOver() {
        sessions.end(TENANT, opened.session().id(), Session.Ended.LOGOUT, now);

        assertThat(refresh.refresh(TENANT, first)).isEmpty();

        assertThat(ended()).contains(Session.Ended.LOGOUT);
    }

    @Test
    void tokensAreNotPrinted() {
        assertThat(opened + " " + RefreshToken.parse(first)).doesNotContain(secret(first));
    }

    private Optional<Session.Ended> ended() {
        return sessions.find(TENANT, opened.session().id()).flatMap(Session::ended);
    }

    private static String secret(String token) {
        return token.split("\\.", -1)[2];
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }
}

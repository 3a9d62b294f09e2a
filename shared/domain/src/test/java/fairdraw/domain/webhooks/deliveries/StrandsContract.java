package fairdraw.domain.webhooks.deliveries;

import static fairdraw.domain.webhooks.SampleWebhooks.NOON;
import static fairdraw.domain.webhooks.SampleWebhooks.TENANT;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.Mode;
import fairdraw.domain.Tenant;
import fairdraw.domain.ids.OrganisationId;
import fairdraw.domain.ids.WebhookId;
import fairdraw.domain.webhooks.deliveries.Strands.Held;
import fairdraw.domain.webhooks.deliveries.Strands.Release;
import fairdraw.domain.webhooks.deliveries.Strands.Rest;
import fairdraw.domain.webhooks.deliveries.Strands.Seen;
import fairdraw.domain.webhooks.deliveries.Wakes.Wake;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The behaviour of every implementation of {@link Strands}, on an empty table in each test. */
public interface StrandsContract {

    Line LINE = new Line(TENANT, new WebhookId("whc_spring"));

    /** Another line of the same strand: the other mode of a campaign's webhook. */
    Line OTHER =
            new Line(new Tenant(TENANT.organisation(), Mode.LIVE), new WebhookId("whc_spring"));

    Strand STRAND = LINE.strand();
    Instant UNTIL = NOON.plusSeconds(30);
    Rest NOTHING = new Rest(Set.of(), Optional.empty(), Optional.empty());

    Strands strands();

    @Test
    default void aStrandIsIdleUntilItIsTaken() {
        assertThat(strands().see(STRAND, NOON)).isEqualTo(new Seen(false, Set.of()));
        assertThat(strands().see(STRAND, NOON).isIdle()).isTrue();

        assertThat(strands().take(STRAND, NOON, UNTIL))
                .contains(
                        new Held(
                                STRAND,
                                UNTIL,
                                Set.of(),
                                Set.of(),
                                Optional.empty(),
                                Optional.empty()));

        assertThat(strands().see(STRAND, NOON)).isEqualTo(new Seen(true, Set.of()));
        assertThat(
                        strands()
                                .see(new Strand(new OrganisationId("org_2"), STRAND.number()), NOON)
                                .isIdle())
                .isTrue();
    }

    @Test
    default void oneRunHasAStrandUntilItsLeaseEnds() {
        Held held = taken(NOON, UNTIL);

        assertThat(strands().take(STRAND, UNTIL.minusMillis(1), UNTIL.plusSeconds(9))).isEmpty();
        assertThat(
                        strands()
                                .take(
                                        new Strand(new OrganisationId("org_2"), STRAND.number()),
                                        NOON,
                                        UNTIL))
                .isPresent();
        assertThat(strands().see(STRAND, UNTIL).served()).isFalse();
        Held next = taken(UNTIL, UNTIL.plusSeconds(9));

        assertThat(strands().renew(held, UNTIL.plusSeconds(60))).isEmpty();
        assertThat(strands().hear(held)).isEmpty();
        assertThat(strands().release(held, NOTHING)).isEqualTo(Release.LOST);
        assertThat(strands().release(next, NOTHING)).isEqualTo(Release.RELEASED);
        assertThat(strands().see(STRAND, UNTIL).isIdle()).isTrue();
    }

    @Test
    default void aLeaseIsExtended() {
        Held held = taken(NOON, UNTIL);

        Held longer = strands().renew(held, UNTIL.plusSeconds(30)).orElseThrow();

        assertThat(strands().see(STRAND, UNTIL).served()).isTrue();
        assertThat(strands().release(longer, NOTHING)).isEqualTo(Release.RELEASED);
    }

    @Test
    default void theFirstNewsOfAStrandThatNobodyServesNeedsAWake() {
        assertThat(strands().announce(STRAND, Set.of(LINE), NOON)).isTrue();
        assertThat(strands().announce(STRAND, Set.of(LINE), NOON)).isFalse();
        assertThat(strands().announce(STRAND, Set.of(LINE, OTHER), NOON)).isFalse();
        assertThat(strands().see(STRAND, NOON)).isEqualTo(new Seen(false, Set.of(LINE, OTHER)));

        Held held = taken(NOON, UNTIL);

        assertThat(held.news()).containsExactlyInAnyOrder(LINE, OTHER);
        assertThat(held.waiting()).containsExactlyInAnyOrder(LINE, OTHER);
        assertThat(strands().see(STRAND, NOON)).isEqualTo(new Seen(true, Set.of()));
        assertThat(strands().release(held, NOTHING)).isEqualTo(Release.RELEASED);
        assertThat(taken(NOON, UNTIL).waiting()).isEmpty();
    }

    @Test
    default void aRunDoesNotEndBeforeItHasTakenTheNews() {
        Held held = taken(NOON, UNTIL);
        assertThat(strands().announce(STRAND, Set.of(LINE), NOON)).isFalse();

        assertThat(strands().release(held, NOTHING)).isEqualTo(Release.NEWS);
        assertThat(strands().hear(held)).containsExactly(LINE);
        assertThat(strands().release(held, NOTHING)).isEqualTo(Release.RELEASED);
    }

    @Test
    default void theLinesOfARunThatNeverEndsAreKnownToTheNext() {
        strands().announce(STRAND, Set.of(LINE), NOON);
        taken(NOON, UNTIL);

        Held next = taken(UNTIL, UNTIL.plusSeconds(30));

        assertThat(next.news()).isEmpty();
        assertThat(next.waiting()).containsExactly(LINE);
        assertThat(next.lookAt()).isPresent();
    }

    @Test
    default void aRunLeavesBehindWhatTheStrandWaitsFor() {
        Instant lookAt = NOON.plusSeconds(300);
        Instant timer = NOON.plusSeconds(270);
        strands()
                .release(
                        taken(NOON, UNTIL),
                        new Rest(Set.of(LINE, OTHER), Optional.of(lookAt), Optional.of(timer)));

        assertThat(taken(NOON, UNTIL))
                .isEqualTo(
                        new Held(
                                STRAND,
                                UNTIL,
                                Set.of(),
                                Set.of(LINE, OTHER),
                                Optional.of(lookAt),
                                Optional.of(timer)));
    }

    @Test
    default void aStrandIsDueFromItsTimeOnForOneCallerAtATime() {
        Instant lookAt = NOON.plusSeconds(300);
        strands()
                .release(
                        taken(NOON, UNTIL),
                        new Rest(Set.of(LINE), Optional.of(lookAt), Optional.empty()));

        Instant next = lookAt.plusSeconds(60);
        assertThat(strands().due(lookAt.minusMillis(1), 100, next)).isEmpty();
        assertThat(strands().due(lookAt, 100, next)).containsExactly(Wake.of(STRAND));
        assertThat(strands().due(lookAt, 100, next)).isEmpty();
        assertThat(strands().due(next, 100, next.plusSeconds(60))).containsExactly(Wake.of(STRAND));
        strands().release(taken(next, next.plusSeconds(30)), NOTHING);
        assertThat(strands().due(next.plusSeconds(600), 100, next.plusSeconds(900))).isEmpty();
    }

    @Test
    default void newsThatNobodyTakesIsDueWithinAMinute() {
        strands().announce(STRAND, Set.of(LINE), NOON);

        assertThat(strands().due(NOON, 100, NOON.plusSeconds(60))).isEmpty();
        assertThat(strands().due(NOON.plusSeconds(60), 100, NOON.plusSeconds(120)))
                .containsExactly(Wake.of(STRAND));
    }

    private Held taken(Instant now, Instant until) {
        return strands().take(STRAND, now, until).orElseThrow();
    }
}

package fairdraw.domain.register;

import static fairdraw.domain.register.SampleEntries.DRAW;
import static fairdraw.domain.register.SampleEntries.NOW;
import static fairdraw.domain.register.SampleEntries.announced;
import static fairdraw.domain.register.SampleEntries.ended;
import static fairdraw.domain.register.SampleEntries.funded;
import static fairdraw.domain.register.SampleEntries.pending;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fairdraw.domain.Mode;
import fairdraw.domain.Tenant;
import fairdraw.domain.ids.DrawId;
import fairdraw.domain.ids.OrganisationId;
import fairdraw.fairness.register.Frontier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** The behaviour of every implementation of {@link Register}, empty in each test. */
public interface RegisterContract {

    FixedLogKeys KEYS = new FixedLogKeys();
    RegisterLog LOG = log(Mode.LIVE, 1);

    Register register();

    /** Has entries wait, in a transaction of their own. */
    void put(Pending waiting);

    /** Records the number of an announced draw. */
    void announce(Tenant tenant, long number);

    private static RegisterLog log(Mode mode, int generation) {
        return new RegisterLog(
                mode, generation, KEYS.key(generation, RegisterLog.origin("fairdraw", mode)));
    }

    private Extension extension(RegisterLog log, List<Pending> waiting) {
        return extension(log, waiting, _ -> false);
    }

    private Extension extension(RegisterLog log, List<Pending> waiting, Predicate<Draft> isHeld) {
        return Extension.of(
                log,
                register().head(log.id()),
                waiting,
                isHeld,
                head -> KEYS.sign(log.generation(), head));
    }

    /** Extends the log by entries with these numbers, as many at a time as it takes. */
    private void extend(long from, long until) {
        List<Pending> waiting = new ArrayList<>();
        for (long number = from; number < until; number++) {
            waiting.add(pending(Mode.LIVE, number));
            put(waiting.getLast());
            if (waiting.size() == Extension.MOST || number == until - 1) {
                assertThat(register().extend(extension(LOG, waiting))).isTrue();
                waiting.clear();
            }
        }
    }

    private static Frontier replayed(List<Registered> entries) {
        Frontier frontier = Frontier.EMPTY;
        for (Registered each : entries) {
            frontier = frontier.push(each.entry().leaf());
        }
        return frontier;
    }

    @Test
    default void theFirstLogOfANameStays() {
        assertThat(register().log(LOG.origin())).isEmpty();

        assertThat(register().begin(LOG)).isEqualTo(LOG);
        assertThat(register().begin(log(Mode.LIVE, 2))).isEqualTo(LOG);

        assertThat(register().log(LOG.origin())).contains(LOG);
        assertThat(register().log("fairdraw/test")).isEmpty();
        assertThat(register().begin(log(Mode.TEST, 2))).isEqualTo(log(Mode.TEST, 2));
    }

    @Test
    default void whatWaitsComesInTheOrderOfTimeAndStaysTogether() {
        Pending money =
                Pending.of(
                        Mode.LIVE,
                        NOW.plusMillis(1),
                        -1,
                        Draft.of(funded(1)),
                        Draft.of(ended("draw_9"), NOW.plusSeconds(7)));
        put(pending(Mode.LIVE, 3));
        put(money);
        put(pending(Mode.LIVE, 2));
        put(pending(Mode.TEST, 4));
        register().nudge(Mode.LIVE, NOW);

        assertThat(register().pending(Mode.LIVE, 32))
                .containsExactly(money, pending(Mode.LIVE, 2), pending(Mode.LIVE, 3));
        assertThat(register().pending(Mode.LIVE, 2)).containsExactly(money, pending(Mode.LIVE, 2));
        assertThat(register().pending(Mode.TEST, 32)).containsExactly(pending(Mode.TEST, 4));
        assertThat(register().pendingOf(Mode.LIVE, new DrawId("draw_9")))
                .containsExactly(money.entries().getLast());
        assertThat(register().pendingOf(Mode.TEST, new DrawId("draw_9"))).isEmpty();
    }

    @Test
    default void whatWaitsTwiceUnderOneIdIsRefused() {
        put(pending(Mode.LIVE, 1));

        assertThatThrownBy(() -> put(pending(Mode.LIVE, 1))).isInstanceOf(RuntimeException.class);
    }

    @Test
    default void entriesGetTheirPlaceAndWaitNoMore() {
        assertThat(register().head(LOG.id())).isEmpty();
        assertThat(register().page(LOG.id(), 0)).isEmpty();
        Pending both =
                Pending.of(
                        Mode.LIVE,
                        NOW,
                        0,
                        Draft.of(funded(1)),
                        Draft.of(announced(DRAW.text(), 1), NOW.plusSeconds(60)));
        put(both);
        put(pending(Mode.LIVE, 2));

        Extension extension = extension(LOG, register().pending(Mode.LIVE, 32));
        assertThat(register().extend(extension)).isTrue();

        Head head = register().head(LOG.id()).orElseThrow();
        assertThat(head.note().text()).isEqualTo(extension.head().note().text());
        assertThat(head.note().isSignedBy(LOG.key())).isTrue();
        assertThat(head.size()).isEqualTo(3);
        assertThat(head.frontier().root()).isEqualTo(head.checkpoint().root());
        assertThat(register().pending(Mode.LIVE, 32)).isEmpty();
        EntriesPage page = register().page(LOG.id(), 0).orElseThrow();
        assertThat(page.entries())
                .containsExactly(
                        new Registered(0, both.entries().getFirst()),
                        new Registered(1, both.entries().getLast()),
                        new Registered(2, pending(Mode.LIVE, 2).entries().getFirst()));
        assertThat(page.before().size()).isZero();
        assertThat(page.isFull()).isFalse();
        assertThat(register().entriesOf(LOG.id(), DRAW))
                .containsExactly(new Registered(1, both.entries().getLast()));
        assertThat(register().page(log(Mode.TEST, 1).id(), 0)).isEmpty();
        assertThat(register().entriesOf(log(Mode.TEST, 1).id(), DRAW)).isEmpty();
    }

    @Test
    default void ofTwoWhoExtendOneHeadOneDoes() {
        put(pending(Mode.LIVE, 1));
        put(pending(Mode.LIVE, 2));
        Extension first = extension(LOG, List.of(pending(Mode.LIVE, 1)));
        Extension other = extension(LOG, List.of(pending(Mode.LIVE, 2)));

        assertThat(register().extend(first)).isTrue();
        assertThat(register().extend(other)).isFalse();

        assertThat(register().head(LOG.id()).map(Head::size)).contains(1L);
        assertThat(register().pending(Mode.LIVE, 32)).containsExactly(pending(Mode.LIVE, 2));
        assertThat(register().extend(extension(LOG, List.of(pending(Mode.LIVE, 2))))).isTrue();
    }

    @Test
    default void whatTheLogHoldsIsTakenAwayWithoutAPlace() {
        put(pending(Mode.LIVE, 1));
        assertThat(register().extend(extension(LOG, List.of(pending(Mode.LIVE, 1))))).isTrue();
        Head before = register().head(LOG.id()).orElseThrow();
        put(pending(Mode.LIVE, 1));
        Extension again = extension(LOG, List.of(pending(Mode.LIVE, 1)), _ -> true);

        assertThat(register().extend(again)).isTrue();
        assertThat(register().extend(again)).isFalse();

        assertThat(register().pending(Mode.LIVE, 32)).isEmpty();
        assertThat(register().head(LOG.id()).map(Head::size)).contains(before.size());
    }

    @Test
    default void whatWaitsGetsOnePlaceOnly() {
        put(pending(Mode.LIVE, 1));
        assertThat(register().extend(extension(LOG, List.of(pending(Mode.LIVE, 1))))).isTrue();

        assertThat(register().extend(extension(LOG, List.of(pending(Mode.LIVE, 1))))).isFalse();

        assertThat(register().head(LOG.id()).map(Head::size)).contains(1L);
        assertThat(register().page(LOG.id(), 0).orElseThrow().entries()).hasSize(1);
    }

    @Test
    default void pagesBeginEvery256EntriesWithTheFrontierBefore() {
        extend(0, 250);
        extend(250, 270);
        extend(270, 512);

        assertThat(register().page(LOG.id(), 2)).isEmpty();
        extend(512, 513);

        List<Registered> all = new ArrayList<>();
        for (int number = 0; number < 3; number++) {
            EntriesPage page = register().page(LOG.id(), number).orElseThrow();
            assertThat(page.before().size()).isEqualTo(256L * number);
            assertThat(page.before().root()).isEqualTo(replayed(all).root());
            assertThat(page.isFull()).isEqualTo(number < 2);
            all.addAll(page.entries());
        }
        assertThat(all).extracting(Registered::index).doesNotHaveDuplicates().hasSize(513);
        Head head = register().head(LOG.id()).orElseThrow();
        assertThat(replayed(all).root()).isEqualTo(head.checkpoint().root());
        assertThat(register().entries(LOG.id(), 255, 258)).isEqualTo(all.subList(255, 258));
        assertThat(register().entries(LOG.id(), 513, 513)).isEmpty();
        assertThatThrownBy(() -> register().entries(LOG.id(), 512, 514))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    default void theEntriesOfADrawComeInTheirOrder() {
        for (int number = 0; number < 12; number++) {
            Pending own =
                    Pending.of(
                            Mode.LIVE,
                            NOW.plusMillis(number),
                            number,
                            Draft.of(announced(DRAW.text(), number)));
            put(own);
            assertThat(register().extend(extension(LOG, List.of(own)))).isTrue();
        }

        assertThat(register().entriesOf(LOG.id(), DRAW))
                .extracting(Registered::index)
                .containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L);
    }

    @Test
    default void drawsAreCountedByOrganisationAndMode() {
        Tenant tenant = new Tenant(new OrganisationId("org_1"), Mode.LIVE);
        assertThat(register().announced(tenant)).isZero();

        announce(tenant, 1);
        announce(tenant, 2);

        assertThat(register().announced(tenant)).isEqualTo(2);
        assertThat(register().announced(new Tenant(new OrganisationId("org_1"), Mode.TEST)))
                .isZero();
        assertThat(register().announced(new Tenant(new OrganisationId("org_2"), Mode.LIVE)))
                .isZero();
    }

    @Test
    default void anEntryWithoutADrawIsOnItsPageAlone() {
        Pending money = Pending.of(Mode.LIVE, NOW, 0, Draft.of(funded(1)));
        put(money);
        assertThat(register().extend(extension(LOG, List.of(money)))).isTrue();

        assertThat(register().page(LOG.id(), 0).orElseThrow().entries().getFirst().entry().draw())
                .isEqualTo(Optional.empty());
    }
}

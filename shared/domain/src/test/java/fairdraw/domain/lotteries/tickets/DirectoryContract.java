package fairdraw.domain.lotteries.tickets;

import static fairdraw.domain.draws.SampleDraws.TENANT;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.Mode;
import fairdraw.domain.Tenant;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.SampleDraws;
import fairdraw.domain.ids.DrawId;
import fairdraw.domain.ids.LotteryId;
import fairdraw.domain.ids.LotterySlug;
import fairdraw.domain.ids.OrganisationId;
import fairdraw.domain.lotteries.tickets.Directory.Listed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The behaviour of every implementation of {@link Directory}, on empty tables in each test. */
public interface DirectoryContract {

    Draw DRAW =
            SampleDraws.open(
                    TENANT,
                    new DrawId("01957b1c-0000-8000-9000-000000000001"),
                    new LotterySlug("mega"));

    Directory directory();

    /** Has a lottery exist. */
    void know(Tenant tenant, LotterySlug slug, LotteryId lotteryId);

    /** Claims a ticket's reference, as its purchase does. */
    void claim(Ticket ticket);

    @Test
    default void theTicketsAppendedLastAreListedFirst() {
        List<Ticket> tickets = listed(250);

        assertThat(all()).containsExactlyElementsOf(rows(tickets));
        assertThat(part(0, 1).rows()).isEqualTo(newest(tickets, 249, 250));
        assertThat(part(145, 10).rows()).isEqualTo(newest(tickets, 95, 105));
        assertThat(part(50, 100).rows()).isEqualTo(newest(tickets, 100, 200));
        assertThat(part(240, 100).rows()).isEqualTo(newest(tickets, 0, 10));
    }

    /** Tries lengths that a reader may assume, from zero to more than there are. */
    @Test
    default void theLengthThatAReaderKnowsChangesNothingOfTheAnswer() {
        listed(250);

        for (int skipped : new int[] {0, 1, 49, 50, 51, 149, 150, 249, 250, 251}) {
            Listed expected = part(skipped, 100);
            for (long known : new long[] {0, 1, 99, 100, 101, 199, 249, 250, 251, 1_000_000}) {
                assertThat(
                                directory()
                                        .newest(
                                                TENANT,
                                                new LotterySlug("mega"),
                                                skipped,
                                                100,
                                                OptionalLong.of(known)))
                        .as("%s of %s", skipped, known)
                        .contains(expected);
            }
        }
    }

    @Test
    default void aPartBeyondTheEndIsEmptyAndStillTellsTheTotal() {
        listed(3);

        assertThat(part(3, 20)).isEqualTo(new Listed(new LotteryId("id-mega"), List.of(), 3));
        assertThat(part(4_000_000_000L, 100).rows()).isEmpty();
    }

    @Test
    default void aLotteryWithoutTicketsIsAnEmptyListAndAnUnknownOneIsNone() {
        know(TENANT, new LotterySlug("mega"), new LotteryId("id-mega"));

        assertThat(part(0, 20)).isEqualTo(new Listed(new LotteryId("id-mega"), List.of(), 0));
        assertThat(directory().newest(TENANT, new LotterySlug("mini"), 0, 20, OptionalLong.empty()))
                .isEmpty();
    }

    @Test
    default void anotherTenantSeesNothing() {
        listed(3);

        for (Tenant other :
                List.of(
                        new Tenant(new OrganisationId("org_2"), Mode.TEST),
                        new Tenant(new OrganisationId("org_1"), Mode.LIVE))) {
            assertThat(
                            directory()
                                    .newest(
                                            other,
                                            new LotterySlug("mega"),
                                            0,
                                            20,
                                            OptionalLong.empty()))
                    .isEmpty();
        }
    }

    @Test
    default void appendingATicketAgainChangesNothing() {
        List<Ticket> tickets = claimed(30);
        append(tickets.subList(0, 20));

        append(tickets.subList(10, 30));
        append(tickets);

        assertThat(all()).containsExactlyElementsOf(rows(tickets));
    }

    @Test
    default void aTicketAppendedTwiceAtOnceIsListedOnce() {
        Ticket ticket = claimed(1).getFirst();

        append(List.of(ticket, ticket));

        assertThat(all()).containsExactly(DirectoryRow.of(ticket));
    }

    @Test
    default void aTicketThatNothingClaimsIsHandedBackAndHoldsUpNobody() {
        List<Ticket> tickets = claimed(3);
        Ticket orphan = SampleTickets.of(DRAW, "orphan", 99);

        assertThat(
                        directory()
                                .append(
                                        TENANT,
                                        new LotterySlug("mega"),
                                        List.of(tickets.get(0), orphan, tickets.get(1))))
                .containsExactly(orphan);

        assertThat(all()).containsExactlyElementsOf(rows(tickets.subList(0, 2)));
        assertThat(directory().rewrite(orphan)).isFalse();
    }

    @Test
    default void aVoidTicketKeepsItsPlace() {
        List<Ticket> tickets = listed(130);
        Ticket voided = tickets.get(120).voided("by mistake");

        assertThat(directory().rewrite(voided)).isTrue();
        assertThat(directory().rewrite(voided)).isTrue();

        List<DirectoryRow> expected = new ArrayList<>(rows(tickets));
        expected.set(120, DirectoryRow.of(voided));
        assertThat(all()).containsExactlyElementsOf(expected);
    }

    @Test
    default void aVoidWrittenBeforeThePurchaseStandsAfterIt() {
        Ticket ticket = claimed(1).getFirst();

        directory().rewrite(ticket.voided("by mistake"));
        append(List.of(ticket));

        assertThat(all()).containsExactly(DirectoryRow.of(ticket.voided("by mistake")));
    }

    private List<Ticket> listed(int count) {
        List<Ticket> tickets = claimed(count);
        for (int at = 0; at < count; at += Directory.BATCH) {
            append(tickets.subList(at, Math.min(count, at + Directory.BATCH)));
        }
        return tickets;
    }

    private List<Ticket> claimed(int count) {
        know(TENANT, new LotterySlug("mega"), new LotteryId("id-mega"));
        List<Ticket> tickets =
                IntStream.range(0, count)
                        .mapToObj(n -> SampleTickets.of(DRAW, "player" + n, n))
                        .toList();
        tickets.forEach(this::claim);
        return tickets;
    }

    private void append(List<Ticket> tickets) {
        assertThat(directory().append(TENANT, new LotterySlug("mega"), tickets)).isEmpty();
    }

    private Listed part(long skipped, int limit) {
        Optional<Listed> part =
                directory()
                        .newest(
                                TENANT,
                                new LotterySlug("mega"),
                                skipped,
                                limit,
                                OptionalLong.empty());
        return part.orElseThrow();
    }

    private static List<DirectoryRow> newest(List<Ticket> tickets, int from, int to) {
        return rows(tickets.subList(from, to)).reversed();
    }

    /** Returns the whole list, oldest first. */
    private List<DirectoryRow> all() {
        List<DirectoryRow> rows = new ArrayList<>();
        long total = part(0, 1).total();
        while (rows.size() < total) {
            rows.addAll(part(rows.size(), 37).rows());
        }
        return rows.reversed();
    }

    private static List<DirectoryRow> rows(List<Ticket> tickets) {
        return tickets.stream().map(DirectoryRow::of).toList();
    }

    @Test
    default void anErasedBuyersTicketKeepsItsPlaceWhetherOrNotItWasListed() {
        List<Ticket> tickets = claimed(30);
        append(tickets.subList(0, 20));

        for (int time = 0; time < 2; time++) {
            directory().erase(tickets.get(7));
            directory().erase(tickets.get(20));
        }
        append(tickets.subList(10, 30));

        List<DirectoryRow> expected = new ArrayList<>(rows(tickets));
        expected.set(7, expected.get(7).erased());
        expected.set(20, expected.get(20).erased());
        assertThat(all()).isEqualTo(expected);
        assertThat(all().get(7).buyer()).isEmpty();
    }

    @Test
    default void whatIsToldLateOfAnErasedBuyersTicketDoesNotBringThemBack() {
        Ticket ticket = claimed(1).getFirst();
        append(List.of(ticket));
        directory().erase(ticket);

        append(List.of(ticket));
        assertThat(directory().rewrite(ticket.voided("by mistake"))).isTrue();

        assertThat(all()).containsExactly(DirectoryRow.of(ticket).erased());
    }

    @Test
    default void aTicketThatNothingClaimsIsNotListedToBeErased() {
        listed(3);

        directory().erase(SampleTickets.of(DRAW, "orphan", 99));

        assertThat(part(0, 10).total()).isEqualTo(3);
    }
}

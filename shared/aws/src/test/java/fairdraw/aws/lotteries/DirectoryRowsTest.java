package fairdraw.aws.lotteries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fairdraw.domain.addresses.EmailAddress;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.SampleDraws;
import fairdraw.domain.ids.DrawId;
import fairdraw.domain.ids.LotterySlug;
import fairdraw.domain.ids.TicketId;
import fairdraw.domain.ids.TicketRef;
import fairdraw.domain.lotteries.tickets.Buyer;
import fairdraw.domain.lotteries.tickets.DirectoryRow;
import fairdraw.domain.lotteries.tickets.SampleTickets;
import fairdraw.fairness.prizes.NumberLine;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class DirectoryRowsTest {

    private static final Draw DRAW =
            SampleDraws.open(
                    SampleDraws.TENANT,
                    new DrawId("01957b1c-0000-8000-9000-000000000001"),
                    new LotterySlug("weekly"));

    @Test
    void aRowComesBackAsItWasPacked() {
        DirectoryRow row = DirectoryRow.of(SampleTickets.of(DRAW, 7));

        assertThat(DirectoryRows.unpack(DirectoryRows.pack(row))).isEqualTo(row);
    }

    @Test
    void aVoidRowWithoutLabelAndWithoutBonusComesBackAsItWasPacked() {
        DirectoryRow row =
                new DirectoryRow(
                        new TicketId("01957b1c-0000-7000-8000-0000000000ff"),
                        new TicketRef("LX-2026-0301-ABCDEFGH"),
                        DRAW.id(),
                        Optional.of(
                                new Buyer(
                                        EmailAddress.parse("žofie@example.com"), Optional.empty())),
                        List.of(
                                NumberLine.canonical(List.of(0, 200, 255), List.of()),
                                NumberLine.canonical(List.of(1, 2, 3), List.of())),
                        SampleDraws.OPENS.plusMillis(1),
                        false,
                        true);

        assertThat(DirectoryRows.unpack(DirectoryRows.pack(row))).isEqualTo(row);
    }

    @Test
    void anEmptyLabelIsNotNoLabel() {
        DirectoryRow row = DirectoryRow.of(SampleTickets.of(DRAW, 7));
        DirectoryRow labelled =
                new DirectoryRow(
                        row.id(),
                        row.ref(),
                        row.drawId(),
                        row.buyer().map(buyer -> new Buyer(buyer.email(), Optional.of(""))),
                        row.lines(),
                        row.createdAt(),
                        false,
                        false);

        assertThat(
                        DirectoryRows.unpack(DirectoryRows.pack(labelled))
                                .buyer()
                                .flatMap(Buyer::userId))
                .contains("");
    }

    @Test
    void anErasedRowHasNoBuyer() {
        DirectoryRow row = DirectoryRow.of(SampleTickets.of(DRAW, 7)).erased();

        assertThat(row.buyer()).isEmpty();
        assertThat(DirectoryRows.unpack(DirectoryRows.pack(row))).isEqualTo(row);
    }

    @Test
    void theLargestRowStaysBelowWhatAPageHasRoomFor() {
        List<NumberLine> lines =
                Collections.nCopies(
                        100,
                        NumberLine.canonical(
                                IntStream.rangeClosed(1, 6).boxed().toList(), List.of(1)));
        DirectoryRow row =
                new DirectoryRow(
                        new TicketId("01957b1c-0000-7000-8000-0000000000ff"),
                        new TicketRef("LX-2026-0301-ABCDEFGH"),
                        DRAW.id(),
                        Optional.of(
                                new Buyer(
                                        EmailAddress.parse(
                                                "e".repeat(64)
                                                        + ("@" + "d.".repeat(100)).substring(0, 186)
                                                        + ".com"),
                                        Optional.of("u".repeat(128)))),
                        lines,
                        SampleDraws.OPENS,
                        true,
                        false);

        assertThat(DirectoryRows.pack(row)).hasSizeLessThan(1_300);
    }

    @Test
    void bytesOfAnotherFormAreRefused() {
        byte[] packed = DirectoryRows.pack(DirectoryRow.of(SampleTickets.of(DRAW, 7)));
        packed[0] = 9;

        assertThatThrownBy(() -> DirectoryRows.unpack(packed))
                .isInstanceOf(IllegalStateException.class);
    }
}

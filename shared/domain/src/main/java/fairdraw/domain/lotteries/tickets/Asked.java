package fairdraw.domain.lotteries.tickets;

import fairdraw.domain.lotteries.tickets.EnterLottery.Line;
import fairdraw.fairness.encoding.Sha256;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Whom a ticket was asked for, and with which lines, as digests: enough to tell that something else
 * is asked for later.
 *
 * @param buyer 16 hex digits
 * @param lines 16 hex digits; the order of the lines and of their numbers makes no difference
 */
public record Asked(String buyer, String lines) {

    private static final int DIGITS = 16;

    /** What is asked for; a quick pick without lines. */
    public static Asked of(Buyer buyer, Optional<List<Line>> lines) {
        return new Asked(
                // An address has no line break.
                digest(buyer.address().orElse("") + '\n' + buyer.userId().orElse("")),
                digest(lines.map(Asked::text).orElse("quick pick")));
    }

    private static String text(List<Line> lines) {
        return lines.stream()
                .map(line -> text(line.main(), ",") + '+' + text(line.bonus(), ","))
                .sorted()
                .collect(Collectors.joining(";"));
    }

    private static String text(List<Integer> numbers, String separator) {
        return numbers.stream()
                .sorted()
                .map(String::valueOf)
                .collect(Collectors.joining(separator));
    }

    private static String digest(String text) {
        return Sha256.hex(text).substring(0, DIGITS);
    }
}

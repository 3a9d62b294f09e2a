package fairdraw.domain.lotteries.tickets;

import fairdraw.domain.lotteries.tickets.EnterLottery.Line;
import fairdraw.fairness.encoding.Sha256;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The buyer and the lines that a ticket was requested with, as digests: enough to detect that a
 * later request differs.
 *
 * @param buyer 16 hex digits
 * @param lines 16 hex digits; the order of the lines and of their numbers does not matter
 */
public record Asked(String buyer, String lines) {

    private static final int DIGITS = 16;

    /** Returns the digests of a request; without lines, the request is for a quick pick. */
    public static Asked of(Buyer buyer, Optional<List<Line>> lines) {
        return new Asked(
                // An address has no line break, so the separator is unambiguous.
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

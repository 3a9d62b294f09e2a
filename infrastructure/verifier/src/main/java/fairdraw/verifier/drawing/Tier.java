package fairdraw.verifier.drawing;

import fairdraw.verifier.reading.Members;
import fairdraw.verifier.reading.Refuted;
import java.util.OptionalLong;

/**
 * A prize tier.
 *
 * @param main the exact number of main numbers that match
 * @param bonus the exact number of bonus numbers that match; any number if absent
 */
public record Tier(String name, long main, OptionalLong bonus, Award award) {

    /** The prize of a tier. */
    public sealed interface Award {

        /** A share of the pool, divided by the winning lines. */
        record Share(long permille) implements Award {}

        /** The same amount for every winning line. */
        record Fixed(long cents) implements Award {}
    }

    public static Tier of(Members members) throws Refuted {
        boolean shares = members.has("poolPermille");
        Refuted.unless(
                shares != members.has("amountCents"),
                members.name() + " does not have either poolPermille or amountCents");
        return new Tier(
                members.text("name"),
                members.whole("main", 0, Integer.MAX_VALUE),
                members.wholeIfAny("bonus", 0, Integer.MAX_VALUE),
                shares
                        ? new Award.Share(members.whole("poolPermille", 0, 1000))
                        : new Award.Fixed(members.whole("amountCents", 0, Long.MAX_VALUE)));
    }

    public boolean shares() {
        return award instanceof Award.Share;
    }

    public boolean isWonBy(Line line, Line drawn) {
        return Line.matches(line.main(), drawn.main()) == main
                && (bonus.isEmpty()
                        || Line.matches(line.bonus(), drawn.bonus()) == bonus.getAsLong());
    }
}
